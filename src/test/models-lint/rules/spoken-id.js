// Logs, incidents and code name steps by their ids, so an id that the modeler made up tells nobody anything.

const GENERATED = /^(Activity|Gateway|Event|Flow|StartEvent|Process|Definitions|Message|Error|Escalation|Signal)_[0-9a-z]{7}$/;

module.exports = function () {
  function check(node, reporter) {
    if (node.$instanceOf('bpmn:BaseElement') && GENERATED.test(node.id)) {
      reporter.report(node.id, 'Give it an id that says what it is, such as user_approvePurchase');
    }
  }
  return { check };
};
