package bureau.platform.language;

import org.camunda.bpm.engine.BadUserRequestException;

/**
 * What was asked cannot be done and nothing has been changed; the message tells the person, in his language, what to do.
 * Being the engine's own kind of exception it is answered with 400 by every door.
 */
public class Refused extends BadUserRequestException {

    public Refused(String message) {
        super(message);
    }
}
