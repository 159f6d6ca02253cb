package bureau.purchasing;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a select field offers. */
final class FormChoices {

    private FormChoices() {}

    static <T> List<Map<String, String>> of(List<T> all, Function<T, String> value, Function<T, String> label) {
        return all.stream()
                .map(each -> Map.of("value", value.apply(each), "label", label.apply(each)))
                .toList();
    }
}
