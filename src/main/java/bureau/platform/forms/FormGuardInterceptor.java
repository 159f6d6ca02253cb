package bureau.platform.forms;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Judges what a caller sends. A command within a running one is the engine's own work (a delegate, a listener, a call
 * activity) and stays free.
 */
class FormGuardInterceptor extends CommandInterceptor {

    private final ObjectProvider<FormDoors> doors;

    FormGuardInterceptor(ObjectProvider<FormDoors> doors) {
        this.doors = doors;
    }

    @Override
    public <T> T execute(Command<T> command) {
        boolean ownWork = Context.getCommandContext() != null;
        boolean carries = !ownWork && (FormDoors.isDoor(command) || CarriedVariables.mayBeIn(command));
        return next.execute(carries ? new Judged<>(command) : command);
    }

    /** Within the engine's transaction, so that form and variables are those that the command will meet. */
    private class Judged<T> implements Command<T> {

        private final Command<T> command;

        Judged(Command<T> command) {
            this.command = command;
        }

        @Override
        public T execute(CommandContext context) {
            doors.getObject().judge(command, context);
            return command.execute(context);
        }
    }
}
