package bureau.security;

import bureau.EngineRest;
import bureau.OfficeDriver;
import bureau.Visitor;
import bureau.documents.SampleFiles;
import bureau.inbox.SentLinks;
import bureau.people.People;
import bureau.platform.language.Language;
import bureau.purchasing.Wishes;
import bureau.suppliers.BankAccounts;
import bureau.suppliers.NewSupplier;
import bureau.suppliers.NewSuppliers;
import bureau.suppliers.Suppliers;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A purchase, its papers and mails, a supplier, a budget and an absence, each with a word by which it would be recognised. */
@Component
class ForeignThings {

    /** In every text that a stranger must not read. */
    static final String CANARY = "canary-5e1f";

    private static final String HEAD = "design.head";

    private final OfficeDriver office;
    private final Wishes wishes;
    private final SentLinks links;
    private final Suppliers suppliers;
    private final NewSuppliers firms;
    private final BankAccounts accounts;
    private final People people;
    private final JdbcClient database;

    ForeignThings(
            OfficeDriver office,
            Wishes wishes,
            SentLinks links,
            Suppliers suppliers,
            NewSuppliers firms,
            BankAccounts accounts,
            People people,
            JdbcClient database) {
        this.office = office;
        this.wishes = wishes;
        this.links = links;
        this.suppliers = suppliers;
        this.firms = firms;
        this.accounts = accounts;
        this.people = people;
        this.database = database;
    }

    /** What addresses may name, by the placeholder that stands for it. */
    Map<String, String> plant(String address) {
        Map<String, String> ids = new HashMap<>();
        Map<String, Object> wish = wishes.cupboard();
        wish.put("subject", CANARY + " subject");
        wish.put("justification", CANARY + " justification");
        String caseId = office.start("emp.anton", "purchasing", wish);
        office.complete(
                HEAD, caseId, Map.of("verdict", "ask", "askTo", "emp.anton", "question", CANARY + " question?"));
        office.complete("emp.anton", caseId, "user_answerQuestion", Map.of("answer", CANARY + " answer"));
        Task task = office.task(caseId);
        ids.put("case", caseId);
        ids.put("task", task.getId());
        ids.put("execution", task.getExecutionId());
        ids.put("part", task.getProcessInstanceId());
        ids.put("link", links.link(caseId, HEAD).replace("/decisions/", ""));
        ids.put("mail", one("select id::text from outgoing_mail where case_id = ? limit 1", caseId));

        Visitor head = new Visitor(address, "en");
        head.login(HEAD, EngineRest.PASSWORD);
        head.page("/desk");
        head.upload("/api/inbox/tasks/" + task.getId() + "/documents", CANARY + ".pdf", SampleFiles.pdf());
        head.call(
                "PUT",
                "/api/forms/task/" + task.getId() + "/draft",
                "application/json",
                "{\"comment\":\"" + CANARY + "\"}");
        ids.put("document", one("select id::text from document where case_id = ? limit 1", caseId));
        head.upload(CANARY + "-upload.pdf", SampleFiles.pdf());
        ids.put(
                "upload",
                one(
                        "select id::text from document where case_id is null and created_by = ? order by created_at desc limit 1",
                        HEAD));
        ids.put("invoiceProcess", definition("supplier-invoice"));
        ids.put("supplier", supplier());
        ids.put(
                "account",
                one("select max(id)::text from supplier_bank_account where supplier = ?", ids.get("supplier")));
        database.sql("""
                        insert into budget_item (year, department, code, name_en, name_ru, plan_cents)
                        values (2099, '210', ?, ?, ?, 123456789) on conflict do nothing
                        """).params(CANARY, CANARY, CANARY).update();
        people.addAbsence("design.lead", LocalDate.of(2098, 7, 1), LocalDate.of(2098, 7, 9), HEAD);
        ids.put("absence", one("select max(id)::text from absence where person = ?", "design.lead"));
        ids.put(
                "equipment",
                one(
                        "select number from equipment where coalesce(holder, '') not in (?, 'grd.stepan') order by number limit 1",
                        "emp.lena"));
        return ids;
    }

    /** So that the next test finds the office as it was. */
    void forget() {
        database.sql("delete from absence where person = 'design.lead' and first_day = '2098-07-01'")
                .update();
        database.sql("delete from budget_item where year = 2099").update();
        database.sql("delete from form_draft where content like ?")
                .param("%" + CANARY + "%")
                .update();
    }

    private String supplier() {
        NewSupplier plain = firms.firm(firms.inn(), "000001001");
        String id = suppliers.enter(
                new NewSupplier(
                        CANARY,
                        CANARY,
                        plain.inn(),
                        plain.kpp(),
                        "proba@example.org",
                        Language.RU,
                        CANARY,
                        plain.phone(),
                        CANARY,
                        5,
                        10,
                        0),
                "om.gromova");
        accounts.enter(id, firms.details(), "om.gromova");
        return id;
    }

    private String definition(String process) {
        return one("select id_ from act_re_procdef where key_ = ? order by version_ desc limit 1", process);
    }

    private String one(String question, String of) {
        return database.sql(question).param(of).query(String.class).single();
    }
}
