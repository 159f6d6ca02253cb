package bureau.documents;

/** A business package's answer to who may see its cases, and with them their documents; one yes is enough. */
public interface CaseAccess {

    boolean maySee(String userId, String caseId);
}
