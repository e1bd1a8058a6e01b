/**
 * Definite integrals by the 7-point Gauss rule inside the 15-point Kronrod rule, halving whatever disagrees.
 * Source: R. Piessens et al., QUADPACK (1983), qk15. For functions that are smooth but for a few kinks; give kinks as ends of pieces.
 */
const NODES = [
  0.991455371120812639206854697526329, 0.949107912342758524526189684047851, 0.864864423359769072789712788640926, 0.741531185599394439863864773280788,
  0.58608723546769113029414469334837, 0.405845151377397166906606412076961, 0.207784955007898467600689403773245, 0,
];
const KRONROD = [
  0.02293532201052922496373200805897, 0.063092092629978553290700663189204, 0.104790010322250183839876322541518, 0.140653259715525918745189590510238,
  0.16900472663926790282829543346366, 0.190350578064785409913256402421014, 0.204432940075298892414161999234649, 0.209482141084727828012999174891714,
];
/** Weights of the Gauss rule at the nodes 1, 3, 5 and 7. */
const GAUSS = [
  0.129484966168869693270611432679082, 0.27970539148927666790146777142378, 0.381830050505118944950369775488975, 0.417959183673469387755102040816327,
];

/** Pieces after which what is left is noise of the function itself. */
const MOST_PIECES = 400;

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly error: number;
}

/**
 * ∫ f from `from` to `to`, halving the piece with the largest error until their sum is allowed.
 * @param tolerance absolute error allowed for the whole
 */
export function integral(f: (x: number) => number, from: number, to: number, tolerance: number): number {
  const pieces = [pieceOf(f, from, to)];
  while (pieces.length < MOST_PIECES && total(pieces, 'error') > tolerance) {
    const worst = pieces.reduce((found, piece, index) => (piece.error > pieces[found]!.error ? index : found), 0);
    const { from: left, to: right } = pieces[worst]!;
    const middle = (left + right) / 2;
    if (!(middle > left && middle < right)) break;
    pieces[worst] = pieceOf(f, left, middle);
    pieces.push(pieceOf(f, middle, right));
  }
  return total(pieces, 'value');
}

function total(pieces: readonly Piece[], what: 'value' | 'error'): number {
  return pieces.reduce((sum, piece) => sum + piece[what], 0);
}

function pieceOf(f: (x: number) => number, from: number, to: number): Piece {
  const middle = (from + to) / 2;
  const half = (to - from) / 2;
  const centre = f(middle);
  let kronrod = centre * KRONROD[7]!;
  let gauss = centre * GAUSS[3]!;
  for (let i = 0; i < 7; i++) {
    const pair = f(middle - half * NODES[i]!) + f(middle + half * NODES[i]!);
    kronrod += pair * KRONROD[i]!;
    if (i % 2 === 1) gauss += pair * GAUSS[(i - 1) / 2]!;
  }
  const value = kronrod * half;
  return { from, to, value, error: Math.max(0, Math.abs(kronrod - gauss) * half - 1e-15 * Math.abs(value)) };
}
