import type { ReactNode } from 'react';

/** A control with its name above it; the control itself bears the name for those who hear the page. */
export function LabelledField({
  label,
  wide,
  children,
}: {
  readonly label: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div className={wide ? 'lever-field wide' : 'lever-field'}>
      <span className="quiet small" aria-hidden="true">
        {label}
      </span>
      {children}
    </div>
  );
}
