import { type ReactNode, useId } from 'react';

/** A field with its name above; the field takes the identifier that it is given. */
export function TeamField({
  label,
  children,
}: {
  readonly label: string;
  readonly children: (id: string) => ReactNode;
}) {
  const id = useId();
  return (
    <div className="team-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}
