package bureau.travel;

import bureau.travel.FiscalReceipt.Flaw;
import bureau.travel.FiscalReceipt.Unreadable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The code of a cash register's receipt. */
class FiscalReceiptTest {

    private static final String GOOD = "t=20260514T1530&s=1234.56&fn=9960440300123456&i=12345&fp=3456789012&n=1";

    @Test
    void isReadInAnyOrder() throws Unreadable {
        FiscalReceipt expected = new FiscalReceipt(
                LocalDateTime.of(2026, 5, 14, 15, 30), 123456, "9960440300123456", "12345", "3456789012", false);
        List<String> parts = new ArrayList<>(List.of(GOOD.split("&")));
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            Collections.shuffle(parts, random);
            assertThat(FiscalReceipt.read(String.join("&", parts))).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "t=20260514T1530, t=20260514T153045",
        "t=20260514T1530, t=20260514t1530",
        "s=1234.56, 's=1234,56'",
        "s=1234.56, S=1234.56",
        "i=12345, i=0000012345",
        "fp=3456789012, fp= 3456789012 ",
        "n=1, n=1&x=anything"
    })
    void writingsOfTheSameAreTheSameReceipt(String part, String other) throws Unreadable {
        FiscalReceipt read = FiscalReceipt.read(" " + GOOD.replace(part, other) + "\n");
        assertThat(read.key()).isEqualTo("9960440300123456/12345/3456789012");
        assertThat(read.cents()).isEqualTo(123456);
        assertThat(read.at().withSecond(0)).isEqualTo(LocalDateTime.of(2026, 5, 14, 15, 30));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 100", "0.01, 1, 1", "1234.5, 2, -123450", "999999999.99, 1, 99999999999", "7.10, 2, -710"})
    void amountIsExactAndARefundComesBack(String sum, String kind, long cents) throws Unreadable {
        assertThat(FiscalReceipt.read(GOOD.replace("1234.56", sum).replace("n=1", "n=" + kind))
                        .signedCents())
                .isEqualTo(cents);
    }

    @ParameterizedTest
    @CsvSource({
        "9960440300123456, 9960440300123457",
        "i=12345, i=12346",
        "fp=3456789012, fp=3456789013",
        "i=12345, i=123450"
    })
    void otherNumbersAreAnotherReceipt(String part, String other) throws Unreadable {
        assertThat(FiscalReceipt.read(GOOD.replace(part, other)).key())
                .isNotEqualTo(FiscalReceipt.read(GOOD).key());
    }

    @ParameterizedTest
    @CsvSource({
        "t=20260514T1530, t=20260230T1530, TIME, 20260230T1530",
        "t=20260514T1530, t=20260514, TIME, 20260514",
        "t=20260514T1530, t=20260514T2560, TIME, 20260514T2560",
        "t=20260514T1530, t=2026-05-14T15:30, TIME, 2026-05-14T15:30",
        "s=1234.56, s=0, SUM, 0",
        "s=1234.56, s=0.00, SUM, 0.00",
        "s=1234.56, s=-5, SUM, -5",
        "s=1234.56, s=1.234, SUM, 1.234",
        "s=1234.56, s=1e3, SUM, 1e3",
        "s=1234.56, s=, SUM, ''",
        "fn=9960440300123456, fn=996044030012345, NUMBERS, fn",
        "fn=9960440300123456, fn=99604403001234567, NUMBERS, fn",
        "fn=9960440300123456, fn=996044030012345x, NUMBERS, fn",
        "i=12345, i=, NUMBERS, i",
        "i=12345, i=12345678901, NUMBERS, i",
        "fp=3456789012, fp=34567x, NUMBERS, fp",
        "n=1, n=3, KIND, 3",
        "n=1, n=4, KIND, 4",
        "n=1, n=11, KIND, 11",
        "n=1, n=, KIND, ''",
        "&n=1, '', MISSING, n",
        "&fp=3456789012, '', MISSING, fp",
        "s=1234.56&, '', MISSING, s",
        "&n=1, &n=1&N=2, TWICE, n",
        "&n=1, &n=1&n=1, TWICE, n"
    })
    void wrongOneIsRefusedWithWhatIsWrong(String part, String other, Flaw flaw, String what) {
        Unreadable refused =
                catchThrowableOfType(Unreadable.class, () -> FiscalReceipt.read(GOOD.replace(part, other)));
        assertThat(refused.flaw()).isEqualTo(flaw);
        assertThat(refused.part()).isEqualTo(what);
    }

    @Test
    void otherCodesAreNoReceipts() {
        List<String> others = new ArrayList<>(List.of(
                "",
                "https://shop.example/?s=1",
                "WIFI:T:WPA;S:office;P:secret;;",
                "s=1&t=2",
                "=",
                "&&&",
                GOOD + "&".repeat(600)));
        others.add(null);
        for (String each : others) {
            assertThat(catchThrowableOfType(Unreadable.class, () -> FiscalReceipt.read(each))
                            .flaw())
                    .as(each)
                    .isEqualTo(Flaw.NO_RECEIPT);
        }
    }

    @Test
    void noDamageMakesAnotherReceiptOfIt() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder damaged = new StringBuilder(GOOD);
            damaged.deleteCharAt(random.nextInt(damaged.length()));
            try {
                FiscalReceipt read = FiscalReceipt.read(damaged.toString());
                assertThat(read.fn()).hasSize(16);
                assertThat(read.cents()).isPositive();
            } catch (Unreadable e) {
                assertThat(e.flaw()).isNotNull();
            }
        }
    }
}
