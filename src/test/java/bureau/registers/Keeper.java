package bureau.registers;

import bureau.EngineRest;
import bureau.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody who works with registers at a browser. */
final class Keeper {

    private static final Pattern INPUT = Pattern.compile("<input [^>]*>");
    private static final Pattern NAME = Pattern.compile(" name=\"(\\w+)\"");
    private static final Pattern VALUE = Pattern.compile(" value=\"([^\"]*)\"");
    private static final Pattern SELECT = Pattern.compile("(?s)<select [^>]*name=\"(\\w+)\"[^>]*>(.*?)</select>");
    private static final Pattern SELECTED = Pattern.compile("<option value=\"([^\"]*)\" selected");

    private final Visitor visitor;

    Keeper(int port, String person, String language) {
        this(port, person, language, EngineRest.PASSWORD);
    }

    Keeper(int port, String person, String language, String password) {
        visitor = new Visitor("http://localhost:" + port, language);
        visitor.login(person, password);
        // A session has a token of its own.
        visitor.page("/desk");
    }

    int status(String path) {
        return visitor.page(path).statusCode();
    }

    String page(String path) {
        return text(visitor.page(path));
    }

    byte[] file(String path) {
        HttpResponse<byte[]> answer = visitor.page(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    HttpResponse<byte[]> submit(String path, Map<String, String> fields) {
        return visitor.submit(path, fields);
    }

    HttpResponse<byte[]> upload(String path, byte[] content) {
        return visitor.uploadTo(path, "file.csv", content);
    }

    /** The form of a row as the browser has filled it in. */
    Map<String, String> form(String path) {
        String page = page(path);
        String form = page.substring(page.indexOf("<form method=\"post\" class=\"card\" novalidate"));
        form = form.substring(0, form.indexOf("</form>"));
        Map<String, String> fields = new HashMap<>();
        Matcher inputs = INPUT.matcher(form);
        while (inputs.find()) {
            Matcher name = NAME.matcher(inputs.group());
            Matcher value = VALUE.matcher(inputs.group());
            assertThat(name.find()).isTrue();
            fields.put(name.group(1), value.find() ? value.group(1) : "");
        }
        Matcher selects = SELECT.matcher(form);
        while (selects.find()) {
            Matcher selected = SELECTED.matcher(selects.group(2));
            fields.put(selects.group(1), selected.find() ? selected.group(1) : "");
        }
        fields.remove("_csrf");
        return fields;
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8)
                .replace("&#39;", "'")
                .replace("&quot;", "\"");
    }
}
