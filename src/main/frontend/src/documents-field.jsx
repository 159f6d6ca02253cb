import { DocumentPreview, Label, useExpressionEvaluation } from '@bpmn-io/form-js-viewer';
import { documentUrl } from './server.js';
import { text } from './texts.js';

/**
 * In place of form-js's preview, whose embedded PDF the Tasklist's content policy forbids: links to the documents. The
 * document's own address is ours to build; an endpoint that stands in the data is not followed.
 */
export function Documents({ field, domId }) {
  const found = useExpressionEvaluation(field.dataSource ?? '');
  const documents = Array.isArray(found) ? found.filter((each) => each?.documentId) : [];
  return (
    <div class="fjs-form-field fjs-form-field-documentPreview">
      <Label id={domId} label={field.label || field.title} />
      {documents.length === 0 ? (
        <div class="fjs-form-field-description">{text('noDocuments')}</div>
      ) : (
        <ul class="bureau-documents" aria-labelledby={domId}>
          {documents.map(({ documentId, metadata }) => (
            <li key={documentId}>
              <a href={documentUrl(documentId)} download>
                {metadata?.fileName ?? documentId}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

Documents.config = DocumentPreview.config;
