package bureau.demo;

import bureau.platform.language.Language;
import bureau.platform.language.Messages;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The suppliers of the demo office, with the accounts and the marks that it would have collected. */
@Component
@ConditionalOnProperty(name = "bureau.demo", havingValue = "true")
class DemoSuppliers {

    private static final String BUYER = "om.gromova";
    private static final String EXAMINER = "pay.petrov";

    private final JdbcClient database;
    private final Messages messages;
    private final Clock clock;

    DemoSuppliers(JdbcClient database, Messages messages, Clock clock) {
        this.database = database;
        this.messages = messages;
        this.clock = clock;
    }

    void add(Map<String, Object> row) {
        boolean hasContract = row.get("contract") != null;
        boolean blocked = text(row, "blocked") != null;
        database.sql("""
                        insert into supplier (id, name_en, name_ru, inn, kpp, email, language, delivery_days, address, phone,
                          contact, state, state_reason, contract_number, contract_until, payment_days, prepayment_percent)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        row.get("id"),
                        row.get("en"),
                        row.get("ru"),
                        row.get("inn"),
                        row.get("kpp"),
                        "orders@" + row.get("id") + ".example",
                        messages.office().code(),
                        row.get("days"),
                        text(row, "address"),
                        row.get("phone"),
                        text(row, "contact"),
                        blocked ? "BLOCKED" : "APPROVED",
                        text(row, "blocked"),
                        row.get("contract"),
                        hasContract ? LocalDate.now(clock).plusDays((Integer) row.get("contractDays")) : null,
                        row.get("paymentDays"),
                        row.get("prepayment"))
                .update();
        addAccount(row);
        addRatings(row);
    }

    private void addAccount(Map<String, Object> row) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        database.sql("""
                        insert into supplier_bank_account (supplier, bank_name, bic, account, correspondent_account,
                          entered_by, entered_at, confirmed_by, confirmed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        row.get("id"),
                        text(row, "bank"),
                        row.get("bic"),
                        row.get("account"),
                        row.get("correspondent"),
                        BUYER,
                        now.minusDays(300),
                        EXAMINER,
                        now.minusDays(299))
                .update();
    }

    /** Of orders of the last year, so that their numbers are nobody else's. */
    @SuppressWarnings("unchecked")
    private void addRatings(Map<String, Object> row) {
        List<List<Integer>> marks = (List<List<Integer>>) row.getOrDefault("ratings", List.of());
        for (int i = 0; i < marks.size(); i++) {
            database.sql("""
                            insert into supplier_rating (supplier, order_number, rated_by, quality, punctuality, at)
                            values (?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            row.get("id"),
                            String.format("ЗПС-%d-%06d", Year.now(clock).getValue() - 1, 100 + i),
                            BUYER,
                            marks.get(i).get(0),
                            marks.get(i).get(1),
                            OffsetDateTime.now(clock).minusDays(250L - 20 * i))
                    .update();
        }
    }

    private Object text(Map<String, Object> row, String name) {
        return row.get(name + (messages.office() == Language.RU ? "Ru" : "En"));
    }
}
