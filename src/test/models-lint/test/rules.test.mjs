import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';

const require = createRequire(import.meta.url);
const { BpmnModdle } = require('bpmn-moddle');
const Linter = require('bpmnlint/lib/linter');

test('a loop back into a task is no join', async () => {
  assert.deepEqual(await faults('parallel-join', flows('start-work', 'work-decide', 'decide-work', 'decide-end')), []);
});

test('parallel paths may not meet in a task', async () => {
  const model = flows('start-fork', 'fork-a', 'fork-b', 'a-work', 'b-work', 'work-end');
  assert.deepEqual(await faults('parallel-join', model), ['work']);
});

test('parallel paths may not meet in an exclusive gateway', async () => {
  const model = flows('start-fork', 'fork-a', 'fork-b', 'a-decide', 'b-decide', 'decide-end');
  assert.deepEqual(await faults('parallel-join', model), ['decide']);
});

test('joined paths are one path, whatever loops behind the join', async () => {
  const model = flows('start-fork', 'fork-a', 'fork-b', 'a-join', 'b-join', 'join-work', 'work-decide', 'decide-work', 'decide-end');
  assert.deepEqual(await faults('parallel-join', model), []);
});

test('a reminder beside a task may not run into the path behind it', async () => {
  const model = flows('start-a', 'a-work', 'reminder-work', 'work-end');
  assert.deepEqual(await faults('parallel-join', model), ['work']);
  assert.deepEqual(await faults('parallel-join', model.replace('"false"', '"true"')), []);
});

test('an id that the modeler made up is refused', async () => {
  assert.deepEqual(await faults('spoken-id', flows('start-Activity_0x1y2z3', 'Activity_0x1y2z3-end')), ['Activity_0x1y2z3']);
  assert.deepEqual(await faults('spoken-id', flows('start-user_approvePurchase', 'user_approvePurchase-end')), []);
});

/** A process with these flows; the kind of a step follows from its name. */
function flows(...pairs) {
  const kinds = {
    start: 'startEvent',
    end: 'endEvent',
    fork: 'parallelGateway',
    join: 'parallelGateway',
    decide: 'exclusiveGateway',
    reminder: 'boundaryEvent attachedToRef="a" cancelActivity="false"',
  };
  const arrows = pairs.map((pair) => pair.split('-'));
  const nodes = [...new Set(arrows.flat())].map((name) => {
    const kind = kinds[name] ?? 'task';
    const into = arrows.filter(([, to]) => to === name).map((arrow) => `<incoming>${arrow.join('_')}</incoming>`);
    const outOf = arrows.filter(([from]) => from === name).map((arrow) => `<outgoing>${arrow.join('_')}</outgoing>`);
    return `<${kind} id="${name}">${into.join('')}${outOf.join('')}</${kind.split(' ')[0]}>`;
  });
  const lines = arrows.map(([from, to]) => `<sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}" />`);
  return [...nodes, ...lines].join('');
}

async function faults(rule, content) {
  const xml = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t">
    <process id="p">${content}</process></definitions>`;
  const { rootElement, warnings } = await new BpmnModdle().fromXML(xml);
  assert.deepEqual(warnings, []);
  const resolver = { resolveRule: () => require(`../rules/${rule}`), resolveConfig: () => ({}) };
  const reports = await new Linter({ config: { rules: { [rule]: 'error' } }, resolver }).lint(rootElement);
  return Object.values(reports).flat().map((report) => report.id);
}
