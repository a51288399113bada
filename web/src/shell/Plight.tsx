import { Button } from 'antd';
import type { ReactNode } from 'react';

/** A page that has nothing to show: what happened, what can be done, and a button that does it. */
export function Plight({
  title,
  hint,
  detail,
  action,
  children,
}: {
  readonly title: string;
  readonly hint?: string | undefined;
  readonly detail?: string | undefined;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
  readonly children?: ReactNode;
}) {
  return (
    <section className="plight" role="alert">
      <h2>{title}</h2>
      {hint !== undefined && <p>{hint}</p>}
      {detail !== undefined && <p className="plight-detail">{detail}</p>}
      {children}
      {action !== undefined && (
        <Button type="primary" onClick={action.run}>
          {action.label}
        </Button>
      )}
    </section>
  );
}
