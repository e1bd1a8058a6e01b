/**
 * Definite integrals by the 7-point Gauss rule inside the 15-point Kronrod rule, halving whatever disagrees.
 * Source: R. Piessens et al., QUADPACK (1983), qk15. For functions that are smooth but for a few kinks; give kinks as ends of pieces.
 */
const NODES = [0.9914553711208126, 0.9491079123427585, 0.8648644233597691, 0.7415311855993945, 0.5860872354676911, 0.4058451513773972, 0.20778495500789848, 0];
const KRONROD = [
  0.022935322010529224, 0.06309209262997856, 0.10479001032225019, 0.14065325971552592, 0.1690047266392679, 0.19035057806478542, 0.20443294007529889,
  0.20948214108472782,
];
/** Weights of the Gauss rule at the nodes 1, 3, 5 and 7. */
const GAUSS = [0.1294849661688697, 0.27970539148927664, 0.3818300505051189, 0.4179591836734694];

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
