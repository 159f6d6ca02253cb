package bureau.platform.failure;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Has failed steps reported in words, where the engine would show the bare text of the exception. */
@Component
class FailedStepPlugin extends AbstractProcessEnginePlugin {

    private final FailureReport report;

    FailedStepPlugin(FailureReport report) {
        this.report = report;
    }

    /** After the starter has set its own. */
    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setFailedJobCommandFactory((job, failure) -> new ReportedRetry(job, failure, report));
    }
}
