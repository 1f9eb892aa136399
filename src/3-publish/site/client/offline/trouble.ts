/** Why a pack could not be fetched. */
export type TroubleKind =
  /** There is no network, or the server does not answer. */
  | 'offline'
  /** The server answered with an error. */
  | 'status'
  /** Something else answered, such as the sign-in page of a network. */
  | 'foreign'
  /** What came is not what was asked for, or ends too early. */
  | 'damaged'
  /** The device has no room. */
  | 'full'
  /** The site was published anew meanwhile. */
  | 'changed'
  /** Another tab is at it. */
  | 'busy'
  /** The browser forbids to keep anything. */
  | 'blocked';

/** Thrown where a pack could not be fetched; what was here before is here still. */
export class Trouble extends Error {
  readonly kind: TroubleKind;
  /** Of the answer, where the kind is `status`. */
  readonly status: number | null;

  constructor(kind: TroubleKind, status: number | null = null) {
    super(status === null ? kind : `${kind} ${status}`);
    this.kind = kind;
    this.status = status;
  }
}

/** Says what a failure of the browser's store means. */
export function storeTrouble(fault: unknown): unknown {
  if (!(fault instanceof DOMException)) return fault;
  if (fault.name === 'QuotaExceededError') return new Trouble('full');
  return fault.name === 'SecurityError' || fault.name === 'UnknownError'
    ? new Trouble('blocked')
    : fault;
}
