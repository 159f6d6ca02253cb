package bureau.platform.failure;

import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.StringUtil;

/** The engine's retry; its message, which the incident takes over, is ours. */
class ReportedRetry extends DefaultJobRetryCmd {

    private static final long serialVersionUID = 1L;

    private final transient FailureReport report;

    ReportedRetry(String jobId, Throwable failure, FailureReport report) {
        super(jobId, failure);
        this.report = report;
    }

    @Override
    public Object execute(CommandContext context) {
        super.execute(context);
        JobEntity job = getJob();
        if (job != null && job.getRetries() == 0) {
            // What the operator starts again runs at once, not after the last pause of the cycle.
            job.setDuedate(null);
        }
        return null;
    }

    @Override
    protected void logException(JobEntity job) {
        super.logException(job);
        if (exception != null) {
            job.setExceptionMessage(
                    StringUtil.trimToMaximumLengthAllowed(report.text(stepOf(job), exception, job.getId())));
        }
    }

    /** The step that failed, which may lie behind the one at which the job began. */
    private static String stepOf(JobEntity job) {
        String id = job.getFailedActivityId() == null ? job.getActivityId() : job.getFailedActivityId();
        if (id == null || job.getProcessDefinitionId() == null) {
            return job.getJobHandlerType();
        }
        ProcessDefinitionEntity definition = Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(job.getProcessDefinitionId());
        ActivityImpl step = definition.findActivity(id);
        return step == null || step.getName() == null ? id : step.getName().replaceAll("\\s+", " ");
    }
}
