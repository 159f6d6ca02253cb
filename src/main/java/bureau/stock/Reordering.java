package bureau.stock;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Finds what is to be bought again. */
@Service
public class Reordering {

    private static final int DAYS = 90;

    private final JdbcClient database;
    private final Stock stock;
    private final ObjectProvider<OnOrder> onOrder;
    private final Clock clock;

    Reordering(JdbcClient database, Stock stock, ObjectProvider<OnOrder> onOrder, Clock clock) {
        this.database = database;
        this.stock = stock;
        this.onOrder = onOrder;
        this.clock = clock;
    }

    /** What went out in the last ninety days and was not taken back. */
    public BigDecimal consumption90days(String item) {
        return database.sql("""
                        select coalesce(-sum(m.quantity), 0) from stock_movement m
                         where m.item = ? and m.reason = 'ISSUE' and m.at > ?
                           and not exists (select 1 from stock_movement b where b.takes_back = m.id)
                        """)
                .params(item, OffsetDateTime.now(clock).minusDays(DAYS))
                .query(BigDecimal.class)
                .single();
    }

    /** What is short even with all that is on its way, those of one supplier together. */
    public List<ReorderProposal> proposals() {
        return stock.items().stream()
                .map(this::proposal)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(
                        each -> each.item().supplier(), Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private Optional<ReorderProposal> proposal(StockItem item) {
        StockState state = stock.state(item.item());
        BigDecimal coming =
                onOrder.stream().map(each -> each.quantity(item.item())).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal position = state.free().add(coming);
        return position.compareTo(item.minQuantity()) >= 0
                ? Optional.empty()
                : Optional.of(new ReorderProposal(
                        item,
                        state,
                        coming,
                        consumption90days(item.item()),
                        item.maxQuantity().subtract(position)));
    }
}
