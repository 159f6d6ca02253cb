package bureau.inbox;

import bureau.calendar.WorkingTime;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The people of a purchase from the approvals to the payment, each at a browser of his own. */
abstract class OrderInBrowser extends PurchaseInBrowser {

    @Autowired
    JdbcClient database;

    @Autowired
    WorkingTime workingTime;

    String order;

    void everybodyApproves() {
        for (Task task = office.task(caseId);
                task.getTaskDefinitionKey().equals("user_decide");
                task = office.task(caseId)) {
            decide(task.getAssignee(), "Approve", null);
        }
    }

    /** Three suppliers answer, each a thousand dearer than the one before. */
    void askForPrices(int cheapest) {
        Screen buyer = at(BUYER, "selectSuppliers");
        for (String supplier :
                new String[] {inOffice("Kantsmir", "Канцмир"), inOffice("Bumaga", "Бумага"), inOffice("Mebel", "Мебель")
                }) {
            buyer.pick(label("Suppliers to ask"), supplier);
        }
        buyer.look("43-suppliers");
        complete(buyer);
        for (int price = cheapest; price <= cheapest + 2_000; price += 1_000) {
            at(BUYER, office.tasks(caseId).get(0));
            buyer.answer(label("An offer")).check();
            buyer.field(label("Price of one with VAT")).fill(String.valueOf(price));
            buyer.field(label("Days to delivery")).fill("5");
            buyer.field(label("Prepayment, per cent")).fill("0");
            buyer.field(label("Days to payment of the rest")).fill("10");
            buyer.date(label("Offer valid until"), date(30));
            buyer.look("44-quotation");
            complete(buyer);
        }
        at(BUYER, "chooseSupplier");
        buyer.answer(label("Buy from those chosen below")).check();
        buyer.look("45-choice");
        complete(buyer);
    }

    void orderAsChosen() {
        Screen buyer = at(BUYER, "issueOrder");
        buyer.answer(label("Yes, order it")).check();
        buyer.look("46-order");
        complete(buyer);
    }

    void findOrder() {
        order = database.sql("select number from purchase_order where case_id = ?")
                .param(caseId)
                .query(String.class)
                .single();
    }

    void confirm(String dayOfDelivery) {
        Screen buyer = at(BUYER, "recordConfirmation");
        buyer.answer(label("He delivers")).check();
        assertThat(buyer.field(label("He delivers by"))).hasValue(dayOfDelivery);
        buyer.look("09-confirmation");
        complete(buyer);
    }

    void payTheInvoice(String supplierInn, String total) {
        String purchase = caseId;
        Screen payables = screen("pay.petrov");
        payables.openStart(label("Supplier invoice"));
        payables.choose(label("Order"), 0, order);
        payables.choose(label("What is it?"), 0, label("Invoice for goods or works"));
        payables.field(label("Supplier's tax number (INN) on the paper")).fill(supplierInn);
        payables.field(label("Number given by the supplier")).fill("N 417 " + order);
        payables.date(label("Date of the paper"), date(0));
        payables.field(label("Total with VAT")).fill(total);
        payables.look("13-invoice");
        payables.start();
        findCase("supplier-invoice", "supplierNumber", "N 417 " + order);
        Screen director = at("cfo.belov", "approvePayment");
        director.answer(label("Agree to the payment")).check();
        director.look("14-payment");
        complete(director);
        Screen accountant = at("chiefacc.kim", "postPayment");
        accountant.answer(label("The bank has paid")).check();
        accountant.date(label("Paid on"), date(0));
        accountant.field(label("Number of the payment order")).fill("77");
        accountant.look("15-posting");
        complete(accountant);
        caseId = purchase;
        office.runJobs(caseId);
    }

    void rate() {
        Screen buyer = at(BUYER, "rateSupplier");
        buyer.field(label("Quality")).fill("5");
        buyer.field(label("Punctuality")).fill("4");
        buyer.look("16-rating");
        complete(buyer);
    }
}
