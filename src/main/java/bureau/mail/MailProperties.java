package bureau.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param from the office's address, the sender of every mail
 * @param office the office's name; the product's where it is empty
 */
@ConfigurationProperties("bureau.mail")
record MailProperties(String from, String office) {

    String domain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }
}
