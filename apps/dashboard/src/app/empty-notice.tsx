/** Says that there is nothing yet, and what would bring something. */
export function EmptyNotice({ title, next }: { readonly title: string; readonly next?: string }) {
  return (
    <div className="empty">
      <p>
        <strong>{title}</strong>
      </p>
      {next !== undefined && <p>{next}</p>}
    </div>
  );
}
