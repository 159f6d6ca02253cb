package bureau.security;

import bureau.platform.forms.FormContext;
import bureau.platform.forms.FormPrefill;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a room would fill into the form under test. */
@Component
class PrefillForTest implements FormPrefill {

    static final Map<String, Object> DATA = Map.of(
            "suppliers",
            List.of(Map.of("label", "Paper Ltd", "value", "s1"), Map.of("label", "Pens Ltd", "value", "s2")),
            "department",
            "Accounts",
            "limitCents",
            5_000_000L);

    @Override
    public boolean fills(String formId) {
        return formId.equals("everything");
    }

    @Override
    public Map<String, Object> data(FormContext context) {
        return DATA;
    }
}
