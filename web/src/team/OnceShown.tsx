/** A secret that is told this once. */
export function OnceShown({ label, secret }: { readonly label: string; readonly secret: string }) {
  return (
    <div className="team-secret" role="status">
      <span>{label}</span>
      <code>{secret}</code>
    </div>
  );
}
