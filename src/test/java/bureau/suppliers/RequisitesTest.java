package bureau.suppliers;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RequisitesTest {

    @ParameterizedTest
    @ValueSource(strings = {"7707083893", "7736050003", "0000135713", "500100732259", "526317984689"})
    void taxNumbersOfFirmsAndPersonsAreKnownByTheirCheckDigits(String inn) {
        assertThat(Requisites.isInn(inn)).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "7707083894", // last digit
                "7770083893", // two digits exchanged
                "770708389", // nine
                "77070838931", // eleven
                "500100732250", // last of twelve
                "500100732249", // second but last of twelve
                "0000000000",
                "000000000000",
                "770708389O",
                "٧٧٠٧٠٨٣٨٩٣", // digits, but not ours
                " 7707083893"
            })
    void everyOtherTaxNumberIsWrong(String inn) {
        assertThat(Requisites.isInn(inn)).isFalse();
    }

    @Test
    void everySingleWrongDigitOfAFirmsTaxNumberIsFound() {
        String right = "7707083893";
        for (int place = 0; place < 10; place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                StringBuilder other = new StringBuilder(right);
                other.setCharAt(place, digit);
                // A remainder of ten counts as zero, which a few wrong digits share; none does here.
                assertThat(Requisites.isInn(other.toString()))
                        .isEqualTo(other.toString().equals(right));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "773601001,true",
        "7736AB001,true",
        "77360100,false",
        "7736010011,false",
        "7736ab001,false",
        "77360100A,false",
        "A73601001,false",
        ",false"
    })
    void registrationCodeHasItsShape(String kpp, boolean right) {
        assertThat(Requisites.isKpp(kpp)).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({"044525225,true", "040000701,true", "144525225,false", "04452522,false", "0445252255,false", ",false"})
    void bankCodeHasItsShape(String bic, boolean right) {
        assertThat(Requisites.isBic(bic)).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({
        "40602810700000000025,044525225,true",
        "40602810700000000026,044525225,false",
        "40602810700000000025,044525226,false",
        "4060281070000000002,044525225,false",
        "406028107000000000255,044525225,false",
        ",044525225,false",
        "40602810700000000025,,false"
    })
    void accountFitsItsBankByItsKey(String account, String bic, boolean right) {
        assertThat(Requisites.isAccount(account, bic)).isEqualTo(right);
    }

    /** An account at an office of the Bank of Russia itself, whose codes end below 050, has its key by the office. */
    @ParameterizedTest
    @CsvSource({"000", "001", "002", "049"})
    void accountAtTheBankOfRussiaHasItsKeyByTheOffice(String end) {
        String bic = "044030" + end;
        assertThat(accountsThatFit(bic)).isEqualTo(accountsThatFit("044030000"));
        assertThat(accountsThatFit(bic)).isNotEqualTo(accountsThatFit("044038000"));
    }

    @Test
    void exactlyOneKeyFitsEachAccount() {
        assertThat(accountsThatFit("044525225")).hasSize(1);
        assertThat(accountsThatFit("044525050")).hasSize(1);
        assertThat(accountsThatFit("044525049")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "30101810400000000225,044525225,true",
        "30101810500000000225,044525225,false",
        "30101810400000000226,044525225,false",
        "40101810400000000225,044525225,false",
        "3010181040000000022,044525225,false",
        ",044525225,false"
    })
    void correspondentAccountFitsItsBank(String account, String bic, boolean right) {
        assertThat(Requisites.isCorrespondentAccount(account, bic)).isEqualTo(right);
    }

    private static List<String> accountsThatFit(String bic) {
        return IntStream.range(0, 10)
                .mapToObj(key -> "40702810" + key + "00000001234")
                .filter(account -> Requisites.isAccount(account, bic))
                .toList();
    }
}
