package bureau.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param from the office's address, the sender of every mail */
@ConfigurationProperties("bureau.mail")
record MailProperties(String from) {

    String domain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }
}
