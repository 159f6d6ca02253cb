package bureau.purchasing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static bureau.purchasing.InvoiceFinding.Kind.CHARGE;
import static bureau.purchasing.InvoiceFinding.Kind.HELD;
import static bureau.purchasing.InvoiceFinding.Kind.PREPAYMENT;
import static bureau.purchasing.InvoiceFinding.Kind.PRICE;
import static bureau.purchasing.InvoiceFinding.Kind.QUANTITY;
import static bureau.purchasing.InvoiceFinding.Kind.VAT;
import static org.assertj.core.api.Assertions.assertThat;

/** The comparison of invoices, at the borders of everything that it tolerates. */
class InvoiceMatchTest {

    @ParameterizedTest(name = "{0} ordered, {1} accepted, {2} invoiced before, {3} now: matches {4}")
    @CsvSource({
        "10, 10, 0, 10, true",
        "10, 9.999, 0, 10, false",
        "10, 9.999, 0, 9.999, true",
        "10, 9.999, 9.998, 0.001, true",
        "10, 9.999, 9.998, 0.002, false",
        "10, 0, 0, 0.001, false",
        "10, 4, 0, 4, true",
        "10, 4, 4, 4, false",
        // a credit note has given two back
        "10, 4, -2, 6, true"
    })
    void quantitiesHaveNoTolerance(
            BigDecimal ordered, BigDecimal accepted, BigDecimal before, BigDecimal now, boolean matches) {
        InvoiceMatch match = match(
                List.of(line(1, ordered, 100_00, accepted)), 0, new InvoiceMatch.Earlier(Map.of(1, before), 0, 0, 0));
        assertThat(kinds(match, InvoiceKind.INVOICE, 0, 0, new InvoiceLine(1, now, 100_00)))
                .isEqualTo(matches ? List.of() : List.of(QUANTITY));
    }

    @ParameterizedTest(name = "{0} pieces at {1} kopecks, invoiced at {2}, excess before {3}: matches {4}")
    @CsvSource({
        // two per cent of 1,000 roubles are 20
        "10, 10000, 10200, 0, true",
        "10, 10000, 10201, 0, false",
        // of 25,000 roubles exactly 500
        "1, 2500000, 2550000, 0, true",
        "1, 2500000, 2550001, 0, false",
        // beyond that it stays at 500
        "1, 100000000, 100050000, 0, true",
        "1, 100000000, 100050001, 0, false",
        // cheaper is always right
        "1, 2500000, 1, 0, true",
        // earlier invoices have used the tolerance up; what costs as ordered is still right
        "10, 10000, 10001, 2000, false",
        "10, 10000, 10000, 9999, true",
        // a credit note has made it right
        "10, 10000, 10300, -1000, true",
        "10, 10000, 10301, -1000, false"
    })
    void pricesMayBeTwoPerCentOrFiveHundredRoublesHigherWhicheverIsLess(
            BigDecimal quantity, long ordered, long invoiced, long before, boolean matches) {
        InvoiceMatch match = match(
                List.of(line(1, quantity, ordered, quantity)), 0, new InvoiceMatch.Earlier(Map.of(), before, 0, 0));
        assertThat(kinds(match, InvoiceKind.INVOICE, 0, 0, new InvoiceLine(1, quantity, invoiced)))
                .isEqualTo(matches ? List.of() : List.of(PRICE));
    }

    @Test
    void cheapLineDoesNotPayForADearOne() {
        InvoiceMatch match = match(
                List.of(
                        line(1, BigDecimal.TEN, 100_00, BigDecimal.TEN),
                        line(2, BigDecimal.TEN, 100_00, BigDecimal.TEN)),
                0,
                InvoiceMatch.Earlier.NONE);
        assertThat(match.findings(
                        invoice(InvoiceKind.INVOICE, 2000_00, 0, null),
                        List.of(new InvoiceLine(1, BigDecimal.TEN, 50_00), new InvoiceLine(2, BigDecimal.TEN, 150_00))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(PRICE);
                    assertThat(finding.line()).isEqualTo(2);
                    assertThat(finding.stated()).isEqualByComparingTo("15000");
                    assertThat(finding.allowed()).isEqualByComparingTo("10000");
                });
    }

    @ParameterizedTest(name = "{0} % agreed, {1} prepaid, {2} asked for: matches {3}")
    @CsvSource({
        "30, 0, 30000, true",
        "30, 0, 30001, false",
        "30, 10000, 20000, true",
        "30, 10000, 20001, false",
        "0, 0, 1, false",
        "100, 0, 100000, true"
    })
    void prepaymentsKeepToWhatTheOrderAgrees(int percent, long before, long asked, boolean matches) {
        InvoiceMatch match = match(
                List.of(line(1, BigDecimal.TEN, 100_00, BigDecimal.ZERO)),
                percent,
                new InvoiceMatch.Earlier(Map.of(), 0, before, 0));
        assertThat(kinds(match, InvoiceKind.PREPAYMENT, asked, 0)).isEqualTo(matches ? List.of() : List.of(PREPAYMENT));
    }

    @ParameterizedTest(name = "{0} excess and {1} charges before, {2} now: matches {3}")
    @CsvSource({"0, 0, 2000, true", "0, 0, 2001, false", "1500, 0, 500, true", "1500, 1, 500, false"})
    void chargesBeyondTheOrderTakeFromTheSameTolerance(long excess, long charged, long now, boolean matches) {
        InvoiceMatch match = match(
                List.of(line(1, BigDecimal.TEN, 100_00, BigDecimal.TEN)),
                0,
                new InvoiceMatch.Earlier(Map.of(1, BigDecimal.TEN), excess, 0, charged));
        assertThat(kinds(match, InvoiceKind.SUBSEQUENT, now, 0)).isEqualTo(matches ? List.of() : List.of(CHARGE));
    }

    @ParameterizedTest(name = "{0} kopecks of tax in 122.00: matches {1}")
    @CsvSource({"0, true", "1000, true", "2200, true", "2201, true", "2202, false"})
    void taxIsAtMostWhatTheTotalCanContainAndAKopeckForRounding(long vat, boolean matches) {
        InvoiceMatch match =
                match(List.of(line(1, BigDecimal.ONE, 122_00, BigDecimal.ONE)), 0, InvoiceMatch.Earlier.NONE);
        assertThat(kinds(match, InvoiceKind.INVOICE, 122_00, vat, new InvoiceLine(1, BigDecimal.ONE, 122_00)))
                .isEqualTo(matches ? List.of() : List.of(VAT));
    }

    @Test
    void paymentThatSomebodyHoldsDoesNotMatch() {
        InvoiceMatch match =
                match(List.of(line(1, BigDecimal.ONE, 100_00, BigDecimal.ONE)), 0, InvoiceMatch.Earlier.NONE);
        assertThat(match.findings(
                        invoice(InvoiceKind.INVOICE, 100_00, 0, "Look at it first."),
                        List.of(new InvoiceLine(1, BigDecimal.ONE, 100_00))))
                .extracting(InvoiceFinding::kind)
                .containsExactly(HELD);
    }

    @Test
    void whatWasAcceptedCoversTheSameAndLessButNotMoreAndNothingElse() {
        InvoiceFinding accepted = InvoiceFinding.cents(PRICE, 1, 110, 100);
        assertThat(accepted.covers(InvoiceFinding.cents(PRICE, 1, 110, 100))).isTrue();
        assertThat(accepted.covers(InvoiceFinding.cents(PRICE, 1, 105, 100))).isTrue();
        assertThat(accepted.covers(InvoiceFinding.cents(PRICE, 1, 111, 100))).isFalse();
        assertThat(accepted.covers(InvoiceFinding.cents(PRICE, 2, 110, 100))).isFalse();
        assertThat(accepted.covers(InvoiceFinding.cents(VAT, 1, 110, 100))).isFalse();
    }

    private static InvoiceMatch match(List<OrderLine> order, int prepayment, InvoiceMatch.Earlier earlier) {
        return new InvoiceMatch(
                order, prepayment, 22, new InvoiceMatch.Tolerance(500_00, BigDecimal.valueOf(2)), earlier);
    }

    private static List<InvoiceFinding.Kind> kinds(
            InvoiceMatch match, InvoiceKind kind, long total, long vat, InvoiceLine... lines) {
        return match.findings(invoice(kind, total, vat, null), List.of(lines)).stream()
                .map(InvoiceFinding::kind)
                .toList();
    }

    private static SupplierInvoice invoice(InvoiceKind kind, long total, long vat, String held) {
        LocalDate day = LocalDate.of(2026, 3, 2);
        return new SupplierInvoice(
                "case",
                "n",
                "order case",
                "order",
                "s",
                kind,
                "1",
                day,
                day,
                total,
                vat,
                InvoiceState.RECORDED,
                held,
                "p");
    }

    private static OrderLine line(int line, BigDecimal quantity, long price, BigDecimal accepted) {
        return new OrderLine(line, null, "Thing", "pc", false, quantity, price, accepted, BigDecimal.ZERO);
    }
}
