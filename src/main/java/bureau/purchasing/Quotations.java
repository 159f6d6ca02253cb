package bureau.purchasing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the suppliers offered, and the points that it got. */
@Repository
class Quotations {

    /** @param line 0 for the whole offer; @param best nobody has more points */
    record Score(String supplier, int line, BigDecimal points, boolean best) {}

    private record Head(
            int round,
            String supplier,
            int version,
            int deliveryDays,
            int paymentDays,
            int prepaymentPercent,
            LocalDate validUntil,
            String remark) {}

    private record Row(int round, String supplier, int version, Quotation.Line line) {}

    private final JdbcClient database;

    Quotations(JdbcClient database) {
        this.database = database;
    }

    /** The newest of every supplier in every round. */
    List<Quotation> of(String caseId) {
        List<Row> lines = database.sql(
                        "select * from quotation_line where case_id = ? order by round, supplier, version, line")
                .param(caseId)
                .query((row, number) -> new Row(
                        row.getInt("round"),
                        row.getString("supplier"),
                        row.getInt("version"),
                        new Quotation.Line(
                                row.getInt("line"),
                                row.getBigDecimal("quantity"),
                                row.getLong("price_cents"),
                                row.getString("offered_instead"))))
                .list();
        return database.sql("""
                        select distinct on (round, supplier) * from quotation where case_id = ?
                         order by round, supplier, version desc
                        """).param(caseId).query(Head.class).list().stream()
                .map(head -> quotation(head, lines))
                .toList();
    }

    List<Quotation> of(PriceRequest request) {
        return of(request.caseId()).stream()
                .filter(each -> each.round() == request.round())
                .toList();
    }

    /** Keeps the next version of the supplier's offer; the version of the given one does not count. */
    void add(PriceRequest request, Quotation quotation, String person, OffsetDateTime at) {
        int version = database.sql("""
                        insert into quotation (case_id, round, supplier, version, delivery_days, payment_days,
                          prepayment_percent, valid_until, remark, entered_by, at)
                        select :case, :round, :supplier, coalesce(max(version), 0) + 1, :delivery, :payment, :prepayment,
                               :valid, :remark, :person, :at
                          from quotation where case_id = :case and round = :round and supplier = :supplier
                        returning version
                        """)
                .param("case", request.caseId())
                .param("round", request.round())
                .param("supplier", quotation.supplier())
                .param("delivery", quotation.deliveryDays())
                .param("payment", quotation.paymentDays())
                .param("prepayment", quotation.prepaymentPercent())
                .param("valid", quotation.validUntil())
                .param("remark", quotation.remark())
                .param("person", person)
                .param("at", at)
                .query(Integer.class)
                .single();
        for (Quotation.Line line : quotation.lines()) {
            database.sql("""
                            insert into quotation_line
                              (case_id, round, supplier, version, line, quantity, price_cents, offered_instead)
                            values (?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            request.caseId(),
                            request.round(),
                            quotation.supplier(),
                            version,
                            line.line(),
                            line.quantity(),
                            line.priceCents(),
                            line.offeredInstead())
                    .update();
        }
    }

    /** Puts these in the place of the points of an earlier comparison. */
    void score(PriceRequest request, List<Quotation> quotations, Map<Integer, QuoteScores.Ranking> rankings) {
        database.sql("delete from quote_score where case_id = ? and round = ?")
                .params(request.caseId(), request.round())
                .update();
        Map<String, Integer> versions =
                quotations.stream().collect(Collectors.toMap(Quotation::supplier, Quotation::version));
        new TreeMap<>(rankings)
                .forEach((line, ranking) -> ranking.points()
                        .forEach((supplier, points) -> database.sql("""
                        insert into quote_score (case_id, round, supplier, version, line, points, best)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                                .params(
                                        request.caseId(),
                                        request.round(),
                                        supplier,
                                        versions.get(supplier),
                                        line,
                                        points,
                                        ranking.best().contains(supplier))
                                .update()));
    }

    List<Score> scores(PriceRequest request) {
        return database.sql("select supplier, line, points, best from quote_score where case_id = ? and round = ?")
                .params(request.caseId(), request.round())
                .query(Score.class)
                .list();
    }

    private static Quotation quotation(Head head, List<Row> lines) {
        return new Quotation(
                head.round(),
                head.supplier(),
                head.version(),
                head.deliveryDays(),
                head.paymentDays(),
                head.prepaymentPercent(),
                head.validUntil(),
                head.remark(),
                lines.stream()
                        .filter(row -> row.round() == head.round()
                                && row.supplier().equals(head.supplier())
                                && row.version() == head.version())
                        .map(Row::line)
                        .toList());
    }
}
