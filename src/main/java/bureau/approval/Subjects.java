package bureau.approval;

import bureau.platform.language.Plain;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks the one process that knows the case. */
@Component
class Subjects {

    private final List<ApprovalSubjects> processes;

    Subjects(List<ApprovalSubjects> processes) {
        this.processes = processes;
    }

    ApprovalSubject get(String caseId) {
        return processes.stream()
                .flatMap(each -> each.subject(caseId).stream())
                .findFirst()
                .orElseThrow(() -> unknown(caseId));
    }

    ApprovalPanel panel(String caseId, Plain plain) {
        return of(caseId).panel(caseId, plain);
    }

    void strikeOut(String caseId, int line, BigDecimal quantityLeft) {
        of(caseId).strikeOut(caseId, line, quantityLeft);
    }

    private ApprovalSubjects of(String caseId) {
        return processes.stream()
                .filter(each -> each.subject(caseId).isPresent())
                .findFirst()
                .orElseThrow(() -> unknown(caseId));
    }

    private static IllegalStateException unknown(String caseId) {
        return new IllegalStateException("No process knows the case " + caseId);
    }
}
