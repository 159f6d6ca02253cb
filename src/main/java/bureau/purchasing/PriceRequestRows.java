package bureau.purchasing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rounds of asking for prices and who was asked in them. */
@Repository
class PriceRequestRows {

    private final JdbcClient database;

    PriceRequestRows(JdbcClient database) {
        this.database = database;
    }

    /** The newest round. */
    Optional<PriceRequest> find(String caseId) {
        return database.sql("select * from price_request where case_id = ? order by round desc limit 1")
                .param(caseId)
                .query(PriceRequest.class)
                .optional();
    }

    /** @throws IllegalStateException when nobody was ever asked in this case */
    PriceRequest get(String caseId) {
        return find(caseId).orElseThrow(() -> new IllegalStateException("No prices are asked for in " + caseId));
    }

    void open(String caseId, String instance, int minQuotes, int answerDays, OffsetDateTime at) {
        database.sql("""
                        insert into price_request (case_id, round, instance, min_quotes, answer_days, opened_at)
                        select :case, coalesce(max(round), 0) + 1, :instance, :min, :days, :at
                          from price_request where case_id = :case
                        on conflict (instance) do nothing
                        """)
                .param("case", caseId)
                .param("instance", instance)
                .param("min", minQuotes)
                .param("days", answerDays)
                .param("at", at)
                .update();
    }

    /** Notes what the buyer decided; an empty reason leaves the earlier one. */
    void selected(PriceRequest request, String buyer, String questions, String fewAskedReason) {
        database.sql("""
                        update price_request set buyer = ?, questions = ?, few_asked_reason = coalesce(?, few_asked_reason)
                         where case_id = ? and round = ?
                        """)
                .params(buyer, questions, fewAskedReason, request.caseId(), request.round())
                .update();
    }

    void ask(
            PriceRequest request,
            String supplier,
            String number,
            LocalDate answerUntil,
            String person,
            OffsetDateTime at) {
        database.sql("""
                        insert into price_request_supplier
                          (case_id, round, supplier, number, answer_until, asked_by, asked_at) values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(request.caseId(), request.round(), supplier, number, answerUntil, person, at)
                .update();
    }

    /** Of all rounds, the earliest first. */
    List<AskedSupplier> asked(String caseId) {
        return database.sql("select * from price_request_supplier where case_id = ? order by round, supplier")
                .param(caseId)
                .query(AskedSupplier.class)
                .list();
    }

    List<AskedSupplier> asked(PriceRequest request) {
        return asked(request.caseId()).stream()
                .filter(each -> each.round() == request.round())
                .toList();
    }

    void set(PriceRequest request, String supplier, AskedState state, String declineReason) {
        database.sql("""
                        update price_request_supplier set state = ?::asked_state, decline_reason = ?
                         where case_id = ? and round = ? and supplier = ?
                        """)
                .params(state.name(), declineReason, request.caseId(), request.round(), supplier)
                .update();
    }

    void askAgain(PriceRequest request, String supplier, LocalDate answerUntil) {
        set(request, supplier, AskedState.ASKED, null);
        database.sql("""
                        update price_request_supplier set answer_until = ? where case_id = ? and round = ? and supplier = ?
                        """)
                .params(answerUntil, request.caseId(), request.round(), supplier)
                .update();
    }

    /** Who has not answered until now, will not; an earlier offer of his stands. */
    void closeAnswers(PriceRequest request) {
        database.sql("""
                        update price_request_supplier s set state = case when exists
                          (select 1 from quotation q where (q.case_id, q.round, q.supplier) = (s.case_id, s.round, s.supplier))
                          then 'ANSWERED' else 'SILENT' end::asked_state
                         where case_id = ? and round = ? and state = 'ASKED'
                        """).params(request.caseId(), request.round()).update();
    }

    void weighed(PriceRequest request, QuoteScores.Weights weights) {
        database.sql("""
                        update price_request set price_weight = ?, delivery_weight = ?, terms_weight = ?, rating_weight = ?
                         where case_id = ? and round = ?
                        """)
                .params(
                        weights.price(),
                        weights.delivery(),
                        weights.terms(),
                        weights.rating(),
                        request.caseId(),
                        request.round())
                .update();
    }

    void accepted(PriceRequest request, String person, String reason) {
        database.sql("update price_request set accepted_by = ?, accepted_reason = ? where case_id = ? and round = ?")
                .params(person, reason, request.caseId(), request.round())
                .update();
    }

    void close(PriceRequest request, String outcome, String reason, OffsetDateTime at) {
        database.sql("""
                        update price_request set outcome = ?, outcome_reason = ?, closed_at = ? where case_id = ? and round = ?
                        """)
                .params(outcome, reason, at, request.caseId(), request.round())
                .update();
    }

    void reopen(PriceRequest request) {
        database.sql("""
                        update price_request set outcome = null, outcome_reason = null, closed_at = null
                         where case_id = ? and round = ?
                        """).params(request.caseId(), request.round()).update();
    }

    /** Whether the person asked for the prices, or decided on them. */
    boolean tookPart(String person, String caseId) {
        return database.sql("""
                        select exists (select 1 from price_request where case_id = :case and :person in (buyer, accepted_by))
                            or exists (select 1 from quotation where case_id = :case and entered_by = :person)
                            or exists (select 1 from quote_award where case_id = :case and chosen_by = :person)
                        """)
                .param("case", caseId)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }
}
