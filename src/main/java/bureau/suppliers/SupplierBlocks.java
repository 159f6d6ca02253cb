package bureau.suppliers;

import bureau.platform.language.Messages;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People who stop buying from a supplier, or allow it again, and why. */
@Service
@Transactional
class SupplierBlocks {

    private final Suppliers suppliers;
    private final JdbcClient database;
    private final Messages messages;
    private final Clock clock;

    SupplierBlocks(Suppliers suppliers, JdbcClient database, Messages messages, Clock clock) {
        this.suppliers = suppliers;
        this.database = database;
        this.messages = messages;
        this.clock = clock;
    }

    void block(String supplier, String reason, String person) {
        suppliers.block(supplier, reason);
        note(supplier, true, reason, person);
    }

    void unblock(String supplier, String reason, String person) {
        if (reason == null || reason.isBlank()) {
            throw messages.refused("suppliers.reasonNeeded");
        }
        suppliers.unblock(supplier);
        note(supplier, false, reason, person);
    }

    /** The newest first. */
    List<SupplierBlock> of(String supplier) {
        return database.sql(
                        "select blocked, reason, person, at from supplier_block where supplier = ? order by id desc")
                .param(supplier)
                .query(SupplierBlock.class)
                .list();
    }

    private void note(String supplier, boolean blocked, String reason, String person) {
        database.sql("insert into supplier_block (supplier, blocked, reason, person, at) values (?, ?, ?, ?, ?)")
                .params(supplier, blocked, reason.strip(), person, OffsetDateTime.now(clock))
                .update();
    }
}
