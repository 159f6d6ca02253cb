package bureau.approval;

import bureau.platform.variables.Variable;
import com.fasterxml.jackson.databind.JsonNode;

/** Names that the model of approvals and the code share. */
final class ApprovalProcess {

    /** How the round stands, see {@link Standing}; handed back to the caller. */
    static final Variable<String> OUTCOME = Variable.text("outcome");

    /** The place in the order where the round waits. */
    static final Variable<Long> TURN = Variable.number("turn");

    /** Which signature a branch of the model is about; set by the engine for each of {@link Agreement#signatures}. */
    static final Variable<String> SIGNATURE = Variable.text("signature");

    // what the approver enters
    static final Variable<String> VERDICT = Variable.text("verdict");
    static final Variable<String> COMMENT = Variable.text("comment");
    static final Variable<String> FORWARD_TO = Variable.text("forwardTo");
    static final Variable<JsonNode> APPROVED_LINES = Variable.json("approvedLines");
    static final Variable<String> ASK_TO = Variable.text("askTo");
    static final Variable<String> QUESTION = Variable.text("question");

    /** The verdict that is none. */
    static final String ASK = "ask";

    // what is asked
    static final Variable<Long> QUESTION_ID = Variable.number("questionId");
    static final Variable<String> ASKED_PERSON = Variable.text("askedPerson");
    static final Variable<String> ANSWER = Variable.text("answer");
    static final Variable<JsonNode> FILES = Variable.json("files");

    // who is found where nobody signs
    static final Variable<JsonNode> FOUND = Variable.json("found");
    static final Variable<String> BECAUSE = Variable.text("because");

    private ApprovalProcess() {}
}
