/** A table that scrolls in its own box where it is too wide; the box can be reached by the keyboard to do so. */
export function Table({ head, label, children }) {
  return (
    <div class="bureau-scroll" tabIndex="0" role="region" aria-label={label}>
      <table class="table bureau-table">
        <thead>
          <tr>
            {head.map((each) => (
              <th key={each}>{each}</th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
