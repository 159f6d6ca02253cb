package bureau.suppliers;

import bureau.platform.language.Language;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Suppliers that a test enters for itself. */
@Component
public class NewSuppliers {

    private final AtomicInteger last = new AtomicInteger(900_000);
    private final Suppliers suppliers;

    NewSuppliers(Suppliers suppliers) {
        this.suppliers = suppliers;
    }

    public String enter(String person) {
        return suppliers.enter(firm(inn(), "000001001"), person);
    }

    public NewSupplier firm(String inn, String kpp) {
        return new NewSupplier(
                "ООО «Проба»",
                "Proba LLC",
                inn,
                kpp,
                "proba@example.org",
                Language.RU,
                "Санкт-Петербург",
                "+7 (000) 000-20-00",
                "Проба Иванова",
                5,
                10,
                0);
    }

    /** A tax number that no other test has, with the region that does not exist. */
    public String inn() {
        String start = "000" + last.incrementAndGet();
        for (char digit = '0'; digit <= '9'; digit++) {
            if (Requisites.isInn(start + digit)) {
                return start + digit;
            }
        }
        throw new IllegalStateException(start);
    }

    public BankDetails details() {
        return new BankDetails("Пробный банк", "044525225", "40602810700000000025", "30101810400000000225");
    }
}
