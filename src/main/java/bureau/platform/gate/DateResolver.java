package bureau.platform.gate;

import java.lang.reflect.Method;
import java.time.ZoneId;
import java.util.Set;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.joda.time.DateTime;
import org.joda.time.DateTimeZone;
import org.springframework.util.ClassUtils;

/** What filters do with {@code dateTime()}: "due before tomorrow" is {@code dateTime().plusDays(1)}. */
class DateResolver extends ClosedResolver {

    private static final Set<String> WITH_NUMBER = Set.of(
            "plusMinutes",
            "plusHours",
            "plusDays",
            "plusWeeks",
            "plusMonths",
            "plusYears",
            "minusMinutes",
            "minusHours",
            "minusDays",
            "minusWeeks",
            "minusMonths",
            "minusYears");

    private static final Set<String> WITHOUT = Set.of("withTimeAtStartOfDay", "toDate");

    private final DateTimeZone zone;

    /** @param zone whose days these are; the machine may stand elsewhere */
    DateResolver(ZoneId zone) {
        this.zone = DateTimeZone.forID(zone.getId());
    }

    static boolean allows(String method, int arguments) {
        return arguments == 0 && WITHOUT.contains(method) || arguments == 1 && WITH_NUMBER.contains(method);
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        Object[] given = arguments == null ? new Object[0] : arguments;
        if (base instanceof DateTime && allows(String.valueOf(method), given.length)) {
            Class<?>[] parameters = given.length == 0 ? new Class<?>[0] : new Class<?>[] {int.class};
            Method allowed = ClassUtils.getMethod(DateTime.class, String.valueOf(method), parameters);
            return call(context, ((DateTime) base).withZone(zone), allowed, given);
        }
        return null;
    }
}
