package bureau.security;

import bureau.platform.gate.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Beans for the models of these tests. */
@Configuration(proxyBeanMethods = false)
class GateProbes {

    @Bean
    JavaDelegate gateProbeDelegate() {
        return new ProbeDelegate();
    }

    @Bean
    ExecutionListener gateProbeListener() {
        return new ProbeListener();
    }

    @Bean
    TaskListener gateProbeTaskListener() {
        return new ProbeTaskListener();
    }

    /** Has no annotation, so models may not reach it. */
    @Bean
    Vault gateVault() {
        return new Vault();
    }

    static class ProbeDelegate implements JavaDelegate {
        @Override
        public void execute(DelegateExecution execution) {
            execution.setVariable("delegated", true);
        }
    }

    static class ProbeListener implements ExecutionListener {
        @Override
        public void notify(DelegateExecution execution) {
            execution.setVariable("listened", true);
        }
    }

    static class ProbeTaskListener implements TaskListener {
        @Override
        public void notify(DelegateTask task) {
            task.setVariable("taskListened", true);
        }
    }

    static class Vault {
        public String open() {
            throw new AssertionError("A model reached a bean that is not meant for models");
        }
    }

    static class ProbeParent {
        public String inherited() {
            throw new AssertionError("A model called a method that its bean does not declare");
        }
    }

    @Component("gateProbe")
    @ModelBean
    static class Probe extends ProbeParent {

        public String note(VariableScope scope, String text) {
            scope.setVariable("noted", text);
            return text;
        }

        public String group(DelegateExecution execution, String kind) {
            return kind + "_head";
        }

        public String due(DelegateTask task, String period) {
            return period;
        }

        public String cycle(DelegateExecution execution) {
            return "R3/P1D";
        }

        public boolean isOpen(DelegateExecution execution, long amountCents, int level, boolean strict, String note) {
            return amountCents > level && strict;
        }

        String hidden() {
            throw new AssertionError("A model called a method that is not public");
        }
    }
}
