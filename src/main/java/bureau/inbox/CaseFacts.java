package bureau.inbox;

import bureau.deadlines.CaseSubjects;
import bureau.people.People;
import bureau.platform.language.Plain;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By what people recognise a case, whichever process it is. */
@Component
class CaseFacts {

    /** What is not known is empty. */
    record Facts(String number, String subject, String amount, String requester) {}

    private record Started(String number, String by) {}

    private final List<CaseSubjects> subjects;
    private final People people;
    private final JdbcClient database;

    CaseFacts(List<CaseSubjects> subjects, People people, JdbcClient database) {
        this.subjects = subjects;
        this.people = people;
        this.database = database;
    }

    Facts of(String caseId, Plain plain) {
        Started started =
                database.sql("""
                        select coalesce(business_key_, '') as number, start_user_id_ as by
                          from act_hi_procinst where proc_inst_id_ = ?
                        """).param(caseId).query(Started.class).optional().orElse(new Started("", null));
        Optional<CaseSubjects> process = subjects.stream()
                .filter(each -> each.subjectOf(caseId).isPresent())
                .findFirst();
        String requester = process.flatMap(each -> each.requesterOf(caseId)).orElse(started.by());
        return new Facts(
                started.number(),
                process.flatMap(each -> each.subjectOf(caseId)).orElse(""),
                process.map(each -> each.amountOf(caseId))
                        .filter(amount -> amount.isPresent())
                        .map(amount -> plain.money(amount.getAsLong()))
                        .orElse(""),
                requester == null ? "" : people.name(requester, plain.language()));
    }
}
