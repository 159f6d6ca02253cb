package bureau.registers;

import bureau.OfficeTest;
import bureau.parameters.Parameter;
import bureau.parameters.Parameters;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The office's own limits: each counts from its day on, and what counts is never changed. */
@OfficeTest
class ParameterRegisterTest {

    private static final String NAME = "claimHours";

    @Autowired
    Parameters parameters;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    @AfterEach
    void forget() {
        database.sql("delete from parameter_value where name = ?").param(NAME).update();
    }

    @Test
    void valueCountsFromItsDayOnAndNotADayEarlier() {
        LocalDate today = LocalDate.now(clock);
        LocalDate begins = today.plusDays(10);
        Keeper controller = new Keeper(port, "fin.zaytsev", "en");
        assertThat(enter(controller, begins, "40").statusCode()).isEqualTo(302);
        assertThat(parameters.valueOn(begins.minusDays(1), hours())).isEqualByComparingTo("80");
        assertThat(parameters.valueOn(begins, hours())).isEqualByComparingTo("40");
        assertThat(parameters.valueOn(begins.plusYears(1), hours())).isEqualByComparingTo("40");
        assertThat(parameters.value(hours())).isEqualByComparingTo("80");
        assertThat(Keeper.text(enter(controller, begins, "50"))).contains("exists already");
        assertThat(Keeper.text(enter(controller, today.minusDays(1), "50"))).contains("has passed");
        assertThat(Keeper.text(enter(controller, begins.plusDays(1), "5000"))).contains("At most 2,000");
        assertThat(enter(new Keeper(port, "om.gromova", "en"), begins, "1").statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatCountsAlreadyIsNotChangedButWhatIsToComeIs() {
        LocalDate today = LocalDate.now(clock);
        Keeper controller = new Keeper(port, "fin.zaytsev", "ru");
        assertThat(enter(controller, today, "70").statusCode()).isEqualTo(302);
        assertThat(enter(controller, today.plusDays(3), "60").statusCode()).isEqualTo(302);
        assertThat(parameters.value(hours())).isEqualByComparingTo(new BigDecimal("70"));

        HttpResponse<byte[]> answer = change(controller, today, "71");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Keeper.text(answer)).contains("уже действует", "value=\"71\"");
        assertThat(change(controller, today.plusDays(3), "61").statusCode()).isEqualTo(302);
        assertThat(parameters.valueOn(today.plusDays(3), hours())).isEqualByComparingTo("61");
        assertThat(controller.page("/registers/parameters")).contains("Что действует сегодня", "рабочих часов", ">70<");
    }

    private HttpResponse<byte[]> enter(Keeper keeper, LocalDate from, String value) {
        return keeper.submit(
                "/registers/parameters",
                Map.of("name", NAME, "validFrom", from.toString(), "value", value, "source", "Order 12"));
    }

    private HttpResponse<byte[]> change(Keeper keeper, LocalDate from, String value) {
        String row = "/registers/parameters/rows/"
                + database.sql("select id from parameter_value where name = ? and valid_from = ?")
                        .params(NAME, from)
                        .query(Long.class)
                        .single();
        Map<String, String> form = new HashMap<>(keeper.form(row));
        form.put("value", value);
        return keeper.submit(row, form);
    }

    private Parameter hours() {
        return parameters.all().stream()
                .filter(each -> each.name().equals(NAME))
                .findFirst()
                .orElseThrow();
    }
}
