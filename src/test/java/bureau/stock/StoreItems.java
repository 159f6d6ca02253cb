package bureau.stock;

import java.math.BigDecimal;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Goods that a test keeps in the store for itself. */
@Component
public class StoreItems {

    private final JdbcClient database;

    StoreItems(JdbcClient database) {
        this.database = database;
    }

    /** So much lies there, and never too little. */
    public String keep(int onHand) {
        return keep(onHand, 0, 1_000_000, "kantsmir", "stationery");
    }

    public String keep(int onHand, int min, int max, String supplier, String category) {
        String item = "test-" + UUID.randomUUID();
        database.sql("""
                        insert into catalogue_item (id, name_en, name_ru, unit_en, unit_ru, price_cents, category)
                        values (?, 'Goods of a test', 'Товар для проверки', 'pc', 'шт.', 1000, ?)
                        """).params(item, category).update();
        database.sql("""
                        insert into stock_item (item, min_quantity, max_quantity, lead_days, supplier, location)
                        values (?, ?, ?, 2, ?, 'here')
                        """).params(item, min, max, supplier).update();
        if (onHand > 0) {
            move(item, onHand, "OPENING", 100);
        }
        return item;
    }

    public void move(String item, int quantity, String reason, int daysAgo) {
        database.sql("""
                        insert into stock_movement (item, quantity, reason, case_id, line, occurrence, person, at)
                        values (?, ?, ?::stock_reason, ?, 0, ?, 'om.lis', now() - make_interval(days => ?))
                        """)
                .params(item, quantity, reason, item, UUID.randomUUID().toString(), daysAgo)
                .update();
    }

    /** Nobody has to buy it any more. */
    public void forget(String item) {
        database.sql("update stock_item set min_quantity = 0 where item = ?")
                .param(item)
                .update();
    }

    public static BigDecimal pieces(int number) {
        return BigDecimal.valueOf(number);
    }
}
