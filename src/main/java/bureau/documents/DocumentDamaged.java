package bureau.documents;

/** The bytes of a document are missing or altered; the operator must bring them back from a backup. */
public class DocumentDamaged extends RuntimeException {

    DocumentDamaged(String message) {
        super(message);
    }
}
