package bureau.purchasing;

import bureau.documents.Documents;
import bureau.documents.Papers;
import bureau.numbering.Journals;
import bureau.platform.language.Language;
import bureau.platform.language.Messages;
import org.springframework.stereotype.Component;

/** An act that was filed stays filed; what cancels it is a paper of its own. */
@Component
class TakenBackPapers implements OrderFollower {

    private final PurchaseOrders orders;
    private final Receipts receipts;
    private final OrderFacts facts;
    private final Documents documents;
    private final Papers papers;
    private final Journals journals;
    private final Messages messages;

    TakenBackPapers(
            PurchaseOrders orders,
            Receipts receipts,
            OrderFacts facts,
            Documents documents,
            Papers papers,
            Journals journals,
            Messages messages) {
        this.orders = orders;
        this.receipts = receipts;
        this.facts = facts;
        this.documents = documents;
        this.papers = papers;
        this.journals = journals;
        this.messages = messages;
    }

    @Override
    public void takenBack(String caseId, String number, long receiptId, String occurrence) {
        Receipt receipt = receipts.get(number, receiptId);
        if (!receipt.hasAct()) {
            return;
        }
        String act = journals.number(OrderProcess.RECEIPT_ACTS, receipt.key());
        String cancellation = journals.number(OrderProcess.RECEIPT_CANCELLATIONS, receipt.key());
        PurchaseOrder order = orders.get(caseId, number);
        papers.issue(
                caseId,
                receipt.takenBackBy(),
                messages.office(),
                language -> cancellation(cancellation, act, order, receipt, language));
        documents.cancel(caseId, ReceiptActDocument.KIND, act, cancellation);
    }

    private ReceiptCancellationDocument cancellation(
            String number, String act, PurchaseOrder order, Receipt receipt, Language language) {
        return new ReceiptCancellationDocument(
                number,
                facts.day(receipt.takenBackAt()),
                1,
                facts.buyer(language),
                facts.supplier(order, language),
                order.number(),
                facts.dated(order),
                act,
                facts.day(receipt.at()),
                receipt.service(),
                receipt.deliveryNote(),
                receipt.takenBackReason(),
                facts.signatory(receipt.takenBackBy(), language));
    }
}
