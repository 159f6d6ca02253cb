// Instead of bpmnlint's fake-join, which also forbids a loop back into a task: two flows into one step are right as long as
// only one of them can be walked. They are wrong where a fork lets both arrive, because then the step is done twice.

const JOINING = ['bpmn:ParallelGateway', 'bpmn:InclusiveGateway'];

module.exports = function () {
  function check(node, reporter) {
    const incoming = node.incoming ?? [];
    if (!node.$instanceOf('bpmn:FlowNode') || node.$instanceOf('bpmn:Gateway') && isJoin(node) || incoming.length < 2) {
      return;
    }
    const forks = (node.$parent.flowElements ?? []).map(branches).filter((each) => each.length > 1);
    if (forks.some((fork) => arrivesTwice(fork, incoming))) {
      reporter.report(node.id, 'Parallel paths meet here and are not joined: the step would be done once for each');
    }
  }
  return { check };
};

/** The flows that a step can set off together. */
function branches(node) {
  const outgoing = node.outgoing ?? [];
  if (JOINING.includes(node.$type)) {
    return outgoing;
  }
  const beside = (node.$parent.flowElements ?? []).filter(
    (each) => each.$type === 'bpmn:BoundaryEvent' && each.attachedToRef === node && each.cancelActivity === false,
  );
  return beside.length > 0 ? [...outgoing, ...beside.flatMap((each) => each.outgoing ?? [])] : [];
}

function arrivesTwice(fork, incoming) {
  const arrivals = fork.map((flow) => reach(flow)).map((flows) => incoming.filter((flow) => flows.has(flow)));
  return arrivals.some((one, i) =>
    arrivals.slice(i + 1).some((other) => one.some((flow) => other.some((another) => another !== flow))),
  );
}

/** All flows behind this one, as far as the next join. */
function reach(flow, seen = new Set()) {
  if (!seen.has(flow)) {
    seen.add(flow);
    if (!isJoin(flow.targetRef)) {
      (flow.targetRef.outgoing ?? []).forEach((next) => reach(next, seen));
    }
  }
  return seen;
}

function isJoin(node) {
  return JOINING.includes(node.$type) && (node.incoming ?? []).length > 1;
}
