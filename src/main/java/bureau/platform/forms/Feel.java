package bureau.platform.forms;

import java.math.BigDecimal;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The expressions of a form ({@code =…}), computed by the same FEEL engine as decision tables. */
final class Feel {

    private static final Logger LOG = LoggerFactory.getLogger(Feel.class);

    private final FeelEngine engine = new ScalaFeelEngineFactory().createInstance();

    static boolean isExpression(Object written) {
        return written instanceof String text && text.startsWith("=");
    }

    /** What is written in the form: as it is, or computed; null where it cannot be computed, as form-js has it. */
    Object value(Object written, Map<String, Object> data) {
        if (!isExpression(written)) {
            return written;
        }
        String expression = ((String) written).substring(1);
        try {
            return engine.evaluateSimpleExpression(
                    expression, Variables.fromMap(data).asVariableContext());
        } catch (RuntimeException e) {
            LOG.debug("Cannot compute {}", expression, e);
            return null;
        }
    }

    /** Whether a yes or no, or a condition, says yes. */
    boolean holds(Object written, Map<String, Object> data) {
        return Boolean.TRUE.equals(value(written, data));
    }

    /** A limit of a field; null where there is none. */
    BigDecimal number(Object written, Map<String, Object> data) {
        try {
            return Plain.decimal(value(written, data));
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
