package bureau.purchasing;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the office buys again and again, and from whom it buys. */
@Repository
class Catalogue {

    private final JdbcClient database;

    Catalogue(JdbcClient database) {
        this.database = database;
    }

    List<CatalogueItem> items() {
        return database.sql("select * from catalogue_item order by id")
                .query(CatalogueItem.class)
                .list();
    }

    Optional<CatalogueItem> item(String id) {
        return database.sql("select * from catalogue_item where id = ?")
                .param(id)
                .query(CatalogueItem.class)
                .optional();
    }

    List<Supplier> suppliers() {
        return database.sql("select * from supplier where not blocked order by id")
                .query(Supplier.class)
                .list();
    }

    Optional<Supplier> supplier(String id) {
        return database.sql("select * from supplier where id = ?")
                .param(id)
                .query(Supplier.class)
                .optional();
    }
}
