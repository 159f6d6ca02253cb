package bureau.documents;

import org.springframework.stereotype.Component;

/** Cases {@code documents-of/<user>/…}, each seen by its user. */
@Component
class CasesOfDocumentTests implements CaseAccess {

    @Override
    public boolean maySee(String userId, String caseId) {
        return caseId.startsWith("documents-of/" + userId + "/");
    }
}
