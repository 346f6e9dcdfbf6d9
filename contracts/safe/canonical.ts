/** Where Safe 1.4.1 stands on every chain; compared with its own list of deployments in a test. */
import type { Address } from 'viem';

export const SAFE: Address = '0x41675C099F32341bf84BFc5382aF534df5C7461a';
/** The same with an event for each act: what Safe's own interface makes on every chain but Ethereum. */
export const SAFE_L2: Address = '0x29fcB43b46531BcA003ddC8FCB67FFE91900C762';
export const MULTI_SEND: Address = '0x38869bf66a61cF6bDB996A6aE40D5853Fd43B526';
export const MULTI_SEND_CALL_ONLY: Address = '0x9641d764fc13c8B624c04430C7356C1C7C8102e2';
