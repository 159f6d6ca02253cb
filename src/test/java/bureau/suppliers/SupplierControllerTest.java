package bureau.suppliers;

import bureau.EngineRest;
import bureau.OfficeTest;
import bureau.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of suppliers as a browser uses them. */
@OfficeTest
class SupplierControllerTest {

    private static final String NUMBER = "40602810700000000025";

    @Autowired
    Suppliers suppliers;

    @Autowired
    BankAccounts accounts;

    @Autowired
    NewSuppliers newcomers;

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    /** So that the account is free for another test. */
    @AfterEach
    void closeMyAccounts() {
        database.sql("update supplier_bank_account set closed_at = now() where account = ? and closed_at is null")
                .param(NUMBER)
                .update();
    }

    @Test
    void registerIsListedAndSearchedInTheReadersLanguage() {
        Visitor buyer = visitor("om.gromova", "en");
        assertThat(text(buyer.page("/registers"))).contains("/registers/suppliers");
        assertThat(text(buyer.page("/registers/suppliers/rows/kantsmir"))).contains("/suppliers/kantsmir");
    }

    @Test
    void supplierIsShownWithContractTermsMarksAndMaskedAccounts() {
        BankAccount account = accounts.of("kantsmir").get(0);
        String last = account.account().substring(16);
        assertThat(text(visitor("om.gromova", "en").page("/suppliers/kantsmir")))
                .contains("Usual terms", "Marks", "ЗПС-", "•••• " + last)
                .doesNotContain(
                        account.account(), account.correspondentAccount(), "??suppliers", "Confirm the account");
        assertThat(text(visitor("pay.petrov", "ru").page("/suppliers/kantsmir")))
                .contains(account.account(), "Обычные условия")
                .doesNotContain("??suppliers");
        assertThat(visitor("pay.petrov", "en").page("/suppliers/nobody").statusCode())
                .isEqualTo(404);
    }

    @Test
    void accountIsConfirmedBySomebodyElseWhoHasAsked() {
        String supplier = newcomers.enter("om.gromova");
        Visitor payer = visitor("pay.petrov", "en");
        HttpResponse<byte[]> answer = payer.submit("/suppliers/" + supplier + "/accounts", account(NUMBER));
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(302);
        BankAccount account = accounts.of(supplier).get(0);
        assertThat(account.enteredBy()).isEqualTo("pay.petrov");
        String confirmation = "/suppliers/" + supplier + "/accounts/" + account.id() + "/confirmation";

        assertThat(text(payer.page("/suppliers/" + supplier)))
                .contains("to be confirmed by a second person")
                .doesNotContain("Confirm the account");
        answer = payer.submit(confirmation, Map.of("askedByPhone", "true"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(text(answer)).contains("You entered this account");
        assertThat(visitor("om.gromova", "en")
                        .submit(confirmation, Map.of("askedByPhone", "true"))
                        .statusCode())
                .isEqualTo(403);
        Visitor second = visitor("chiefacc.kim", "ru");
        assertThat(text(second.page("/suppliers/" + supplier))).contains("Подтвердить счёт");
        answer = second.submit(confirmation, Map.of());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(text(answer)).contains("телефону");
        assertThat(second.submit(confirmation.replace(supplier, "kantsmir"), Map.of("askedByPhone", "true"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(accounts.payee(supplier)).isEmpty();

        assertThat(second.submit(confirmation, Map.of("askedByPhone", "true")).statusCode())
                .isEqualTo(302);
        assertThat(accounts.payee(supplier)).map(BankAccount::confirmedBy).contains("chiefacc.kim");
        second.submit("/suppliers/" + supplier + "/accounts/" + account.id() + "/closing", Map.of());
        assertThat(accounts.payee(supplier)).isEmpty();
        answer = second.submit(confirmation, Map.of("askedByPhone", "true"));
        assertThat(text(answer)).contains("Такого счёта нет");
    }

    @ParameterizedTest
    @CsvSource({
        "bankName,'  ',name of the bank",
        "bic,044525,nine digits",
        "account,40602810700000000026,does not fit",
        "account,'',does not fit",
        "correspondentAccount,30101810400000000226,does not fit"
    })
    void wrongDetailsAreExplainedAndNothingTypedIsLost(String field, String wrong, String explanation) {
        String supplier = newcomers.enter("om.gromova");
        Map<String, String> form = account(NUMBER);
        form.put(field, wrong);
        HttpResponse<byte[]> answer = visitor("om.gromova", "en").submit("/suppliers/" + supplier + "/accounts", form);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(text(answer)).contains(explanation).contains("value=\"" + form.get("correspondentAccount") + "\"");
        assertThat(accounts.of(supplier)).isEmpty();
    }

    @Test
    void sameAccountTwiceIsRefusedAndSpacesDoNotMatter() {
        String supplier = newcomers.enter("om.gromova");
        Visitor buyer = visitor("om.gromova", "en");
        String page = "/suppliers/" + supplier + "/accounts";
        assertThat(buyer.submit(page, account("40602 810 7 0000 0000025")).statusCode())
                .isEqualTo(302);
        assertThat(accounts.of(supplier)).extracting(BankAccount::account).containsExactly(NUMBER);
        HttpResponse<byte[]> answer = buyer.submit(page, account(NUMBER));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(text(answer)).contains("entered for this supplier already");
    }

    @Test
    void blockNeedsItsReasonAndLiftingItMakesHimNewAgain() {
        String supplier = newcomers.enter("om.gromova");
        Visitor buyer = visitor("om.gromova", "en");
        assertThat(buyer.submit("/suppliers/" + supplier + "/block", Map.of("reason", " "))
                        .statusCode())
                .isEqualTo(400);
        assertThat(suppliers.get(supplier).blocked()).isFalse();
        buyer.submit("/suppliers/" + supplier + "/block", Map.of("reason", "Late <again>"));
        assertThat(suppliers.get(supplier).blocked()).isTrue();
        assertThat(text(buyer.page("/suppliers/" + supplier)))
                .contains("Late &lt;again&gt;", "Lift the block", "blocked");

        assertThat(buyer.submit("/suppliers/" + supplier + "/unblock", Map.of()).statusCode())
                .isEqualTo(400);
        assertThat(suppliers.get(supplier).blocked()).isTrue();
        buyer.submit("/suppliers/" + supplier + "/unblock", Map.of("reason", "He has a new driver."));
        assertThat(suppliers.get(supplier).state()).isEqualTo(SupplierState.NEW);
        assertThat(text(buyer.page("/suppliers/" + supplier))).contains("block lifted", "He has a new driver.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"emp.anton", "cfo.belov", "om.lis"})
    void othersMayNeitherReadNorWrite(String user) {
        Visitor visitor = visitor(user, "en");
        assertThat(visitor.page("/registers/suppliers").statusCode()).isEqualTo(403);
        assertThat(visitor.page("/suppliers/kantsmir").statusCode()).isEqualTo(403);
        assertThat(text(visitor.page("/api/navigation"))).doesNotContain("/suppliers");
        long account = accounts.of("kantsmir").get(0).id();
        for (String door : new String[] {
            "accounts", "block", "unblock", "accounts/" + account + "/confirmation", "accounts/" + account + "/closing"
        }) {
            assertThat(visitor.submit("/suppliers/kantsmir/" + door, account(NUMBER))
                            .statusCode())
                    .as(door)
                    .isEqualTo(403);
        }
        assertThat(suppliers.get("kantsmir").approved()).isTrue();
        assertThat(accounts.payee("kantsmir")).isPresent();
    }

    @Test
    void formOfAStrangePageAndAVisitorWithoutLoginAreTurnedAway() {
        assertThat(visitor("om.gromova", "en")
                        .submit("/suppliers/kantsmir/block", Map.of("reason", "x"), "forged")
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Visitor("http://127.0.0.1:" + port, "en")
                        .page("/registers/suppliers")
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
    }

    private static Map<String, String> account(String number) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("bankName", "Test bank");
        form.put("bic", "044525225");
        form.put("account", number);
        form.put("correspondentAccount", "30101810400000000225");
        form.put("reason", "Because of a test.");
        return form;
    }

    private Visitor visitor(String user, String language) {
        Visitor visitor = new Visitor("http://127.0.0.1:" + port, language);
        visitor.login(user, EngineRest.PASSWORD);
        // The page brings the token that its forms send.
        visitor.page("/absences");
        return visitor;
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
