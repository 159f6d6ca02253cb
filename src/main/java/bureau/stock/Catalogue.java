package bureau.stock;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the office buys again and again; much of it lies in its store. */
@Repository
public class Catalogue {

    private final JdbcClient database;

    Catalogue(JdbcClient database) {
        this.database = database;
    }

    public List<CatalogueItem> items() {
        return database.sql("select * from catalogue_item order by id")
                .query(CatalogueItem.class)
                .list();
    }

    public Optional<CatalogueItem> item(String id) {
        return database.sql("select * from catalogue_item where id = ?")
                .param(id)
                .query(CatalogueItem.class)
                .optional();
    }
}
