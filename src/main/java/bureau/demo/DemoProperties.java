package bureau.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param demo whether an empty database gets the demo office */
@ConfigurationProperties("bureau")
record DemoProperties(boolean demo) {}
