import { globalOptions } from 'hardhat';

/** For tests of what a call costs and whom it reaches: the instruments of coverage cost gas, and are reached. */
export const withoutInstruments = {
  skip: globalOptions.coverage && 'the instruments of coverage are in the code',
};
