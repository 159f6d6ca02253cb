package bureau.inbox;

import bureau.deadlines.CaseSubjects;
import bureau.documents.CaseAccess;
import bureau.platform.access.Actor;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** A case with the processes that it has called and those cases among its relatives that the reader may see. */
@Component
class CaseFamily {

    /**
     * @param calledBy null at the first
     * @param startable whether people start such a process themselves, which makes it a case of its own
     */
    private record Member(String id, String calledBy, boolean startable) {}

    private final List<CaseAccess> accesses;
    private final List<CaseSubjects> subjects;
    private final Actor actor;
    private final JdbcClient database;

    CaseFamily(List<CaseAccess> accesses, List<CaseSubjects> subjects, Actor actor, JdbcClient database) {
        this.accesses = accesses;
        this.subjects = subjects;
        this.actor = actor;
        this.database = database;
    }

    /** @throws ResponseStatusException 404 where the reader may not see the case */
    void admit(String caseId) {
        if (!maySee(caseId)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    boolean maySee(String caseId) {
        return accesses.stream().anyMatch(access -> access.maySee(actor.required(), caseId));
    }

    /** The case first, then every other case of the family that the reader may see. */
    List<String> cases(String caseId) {
        List<String> cases = new ArrayList<>(List.of(caseId));
        members(caseId).stream()
                .map(Member::id)
                .filter(id -> !id.equals(caseId) && maySee(id))
                .forEach(cases::add);
        return cases;
    }

    /** The process instances that the case consists of, also those that have ended. */
    Set<String> parts(String caseId) {
        Set<String> parts = new LinkedHashSet<>(Set.of(caseId));
        for (Member each : members(caseId)) {
            // Whoever calls comes before whom it calls. A called case of its own is told in its own page.
            if (parts.contains(each.calledBy()) && !isCaseOfItsOwn(each)) {
                parts.add(each.id());
            }
        }
        return parts;
    }

    private List<Member> members(String caseId) {
        return database.sql("""
                        select h.proc_inst_id_ as id, h.super_process_instance_id_ as called_by, d.startable_ as startable
                          from act_hi_procinst h join act_re_procdef d on d.id_ = h.proc_def_id_
                         where h.root_proc_inst_id_ =
                               (select root_proc_inst_id_ from act_hi_procinst where proc_inst_id_ = ?)
                         order by h.start_time_, h.proc_inst_id_
                        """).param(caseId).query(Member.class).list();
    }

    private boolean isCaseOfItsOwn(Member member) {
        return member.startable()
                || subjects.stream()
                        .anyMatch(each -> each.subjectOf(member.id()).isPresent());
    }
}
