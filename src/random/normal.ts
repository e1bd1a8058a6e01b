/** The standard normal law: density, cumulative share, quantile. Basic arithmetic, exp, log and sqrt only, so the bytes do not depend on the engine. */

const ONE_OVER_SQRT_TWO_PI = 0.3989422804014327;
const SQRT_32 = 5.656854249492381;

/** The density at z. */
export function normalDensity(z: number): number {
  return ONE_OVER_SQRT_TWO_PI * Math.exp(-0.5 * z * z);
}

/** exp(−z²/2) without losing digits for large z: the square of z rounded to sixteenths is exact, the rest is small. */
function bell(z: number): number {
  const coarse = Math.trunc(z * 16) / 16;
  return Math.exp(-coarse * coarse * 0.5) * Math.exp(-(z - coarse) * (z + coarse) * 0.5);
}

/**
 * P(Z ≤ z), with about 15 digits of relative accuracy in both tails (0 below z = −38.6).
 * Source: W. J. Cody, "Rational Chebyshev approximations for the error function", Math. Comp. 23 (1969), as arranged in
 * Algorithm 715, ACM TOMS 19 (1993).
 */
export function normalCdf(z: number): number {
  const size = Math.abs(z);
  if (size <= 0.67448975) return 0.5 + z * centre(size > 1.11e-16 ? z * z : 0);
  const tail = size <= SQRT_32 ? bell(size) * shoulder(size) : bell(size) * farTail(size);
  if (Number.isNaN(tail)) return z < 0 ? 0 : z > 0 ? 1 : Number.NaN;
  return z < 0 ? tail : 1 - tail;
}

function centre(s: number): number {
  const top = (((0.06568233791820745 * s + 2.2352520354606837) * s + 161.02823106855587) * s + 1067.6894854603709) * s + 18154.98125334356;
  const bottom = (((s + 47.202581904688245) * s + 976.0985517377767) * s + 10260.932208618979) * s + 45507.78933502673;
  return top / bottom;
}

function shoulder(y: number): number {
  let top = 1.0765576773720192e-8 * y + 0.39894151208813466;
  top = top * y + 8.883149794388377;
  top = top * y + 93.50665613217785;
  top = top * y + 597.2702763948002;
  top = top * y + 2494.5375852903726;
  top = top * y + 6848.190450536283;
  top = top * y + 11602.65143764735;
  top = top * y + 9842.714838383978;
  let bottom = y + 22.266688044328117;
  bottom = bottom * y + 235.387901782625;
  bottom = bottom * y + 1519.3775994075547;
  bottom = bottom * y + 6485.558298266761;
  bottom = bottom * y + 18615.571640885097;
  bottom = bottom * y + 34900.95272114598;
  bottom = bottom * y + 38912.00328609327;
  bottom = bottom * y + 19685.429676859992;
  return top / bottom;
}

function farTail(y: number): number {
  const s = 1 / (y * y);
  let top = 0.023073441764940174 * s + 0.215898534057957;
  top = top * s + 0.12740116116024736;
  top = top * s + 0.022235277870649807;
  top = top * s + 0.0014216191932278934;
  top = top * s + 0.000029112874951168793;
  let bottom = s + 1.284260096144911;
  bottom = bottom * s + 0.4682382124808651;
  bottom = bottom * s + 0.06598813786892856;
  bottom = bottom * s + 0.0037823963320275824;
  bottom = bottom * s + 0.00007297515550839662;
  return (ONE_OVER_SQRT_TWO_PI - (s * top) / bottom) / y;
}

/**
 * The z with P(Z ≤ z) = u, relative accuracy about 1e-15; −∞ at 0, ∞ at 1, NaN outside.
 * Source: M. J. Wichura, Algorithm AS 241 (PPND16), Applied Statistics 37 (1988).
 */
export function normalQuantile(u: number): number {
  const q = u - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    let top = 2509.0809287301227 * r + 33430.57558358813;
    top = top * r + 67265.7709270087;
    top = top * r + 45921.95393154987;
    top = top * r + 13731.69376550946;
    top = top * r + 1971.5909503065513;
    top = top * r + 133.14166789178438;
    top = top * r + 3.3871328727963665;
    let bottom = 5226.495278852854 * r + 28729.085735721943;
    bottom = bottom * r + 39307.89580009271;
    bottom = bottom * r + 21213.794301586597;
    bottom = bottom * r + 5394.196021424751;
    bottom = bottom * r + 687.1870074920579;
    bottom = bottom * r + 42.31333070160091;
    return (q * top) / (bottom * r + 1);
  }
  const tail = q < 0 ? u : 1 - u;
  if (!(tail > 0)) return tail === 0 ? (q < 0 ? -Infinity : Infinity) : Number.NaN;
  const size = tailQuantile(Math.sqrt(-Math.log(tail)));
  return q < 0 ? -size : size;
}

/** The quantile's distance from 0, given √(−log of the tail's share). */
function tailQuantile(root: number): number {
  if (root <= 5) {
    const r = root - 1.6;
    let top = 0.0007745450142783414 * r + 0.022723844989269184;
    top = top * r + 0.2417807251774506;
    top = top * r + 1.2704582524523684;
    top = top * r + 3.6478483247632045;
    top = top * r + 5.769497221460691;
    top = top * r + 4.630337846156546;
    top = top * r + 1.4234371107496835;
    let bottom = 1.0507500716444169e-9 * r + 0.0005475938084995345;
    bottom = bottom * r + 0.015198666563616457;
    bottom = bottom * r + 0.14810397642748008;
    bottom = bottom * r + 0.6897673349851;
    bottom = bottom * r + 1.6763848301838038;
    bottom = bottom * r + 2.053191626637759;
    return top / (bottom * r + 1);
  }
  const r = root - 5;
  let top = 2.0103343992922881e-7 * r + 0.000027115555687434876;
  top = top * r + 0.0012426609473880784;
  top = top * r + 0.026532189526576124;
  top = top * r + 0.29656057182850487;
  top = top * r + 1.7848265399172913;
  top = top * r + 5.463784911164114;
  top = top * r + 6.657904643501103;
  let bottom = 2.0442631033899397e-15 * r + 1.421511758316446e-7;
  bottom = bottom * r + 0.000018463183175100548;
  bottom = bottom * r + 0.0007868691311456133;
  bottom = bottom * r + 0.014875361290850615;
  bottom = bottom * r + 0.1369298809227358;
  bottom = bottom * r + 0.599832206555888;
  return top / (bottom * r + 1);
}
