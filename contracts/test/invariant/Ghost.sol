// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IIdentityRegistry} from "../../src/interfaces/IIdentityRegistry.sol";
import {Stage} from "../../src/interfaces/ProjectTypes.sol";
import {vm} from "../Vm.sol";
import {Scene} from "./Scene.sol";

/// @title What must have happened, kept beside what the contracts say
/// @dev Handlers never revert by mistake: what should work is called and checked, what should not is tried and must fail.
abstract contract Ghost is Scene {
    enum Act {
        Invest,
        Revoke,
        Refund,
        Finalize,
        Cancel,
        Transfer,
        Delegate,
        Claim,
        Redeem,
        Declare,
        Liquidate,
        CancelDeclaration,
        WithdrawFees,
        Report,
        RequestTranche,
        Certify,
        Release,
        WithdrawReleased,
        Extend,
        Suspend,
        Propose,
        Vote,
        Queue,
        Execute,
        TerminateOverdue,
        End,
        DistributeEscrow,
        OpenRedemption,
        BeginRedemption,
        CloseDown,
        Sweep,
        Freeze,
        ConfirmFreeze,
        Thaw,
        FreezeShares,
        ForceTransfer,
        ReplaceWallet,
        Lapse,
        AddSponsor,
        Confirm,
        Pause,
        Unpause,
        ListRelease,
        WithdrawRelease,
        Upgrade,
        Donate,
        Attack,
        Wait
    }

    /// @dev Amounts in the currency's smallest unit, shares where it says so.
    struct Ledger {
        uint256 invested;
        uint256 revoked;
        uint256 refunded;
        uint256 released;
        uint256 raiseFee;
        uint256 escrowShared;
        uint256 declared;
        uint256 cancelled;
        uint256 profitFees;
        uint256 claimed;
        uint256 redeemed;
        uint256 pool;
        uint256 supplyThen;
        uint256 minted;
        uint256 burnt;
        uint256 acc;
        Stage stage;
    }

    Ledger[PROJECTS] internal ledgers;
    /// @dev The decision of holders that a project's timelock waits to have confirmed.
    mapping(uint256 project => bytes) internal awaited;
    mapping(uint256 act => uint256) public calls;
    mapping(uint256 act => uint256) public wins;

    /// @dev Counts the call; `_won` counts that it came about.
    modifier act(Act what) {
        ++calls[uint256(what)];
        _;
    }

    function _won(Act what) internal {
        ++wins[uint256(what)];
    }

    /// @dev A project of which this holds, looked for from a random one on; PROJECTS when there is none.
    function _pick(uint256 seed, function(uint256) view returns (bool) fits) internal view returns (uint256) {
        for (uint256 n; n < PROJECTS; ++n) {
            uint256 p = ((seed % PROJECTS) + n) % PROJECTS;
            if (fits(p)) return p;
        }
        return PROJECTS;
    }

    /// @dev A wallet of which this holds in a project, looked for from a random one on; 0 when there is none.
    function _pickWallet(
        uint256 seed,
        uint256 p,
        function(uint256, address) view returns (bool) fits
    ) internal view returns (address) {
        uint256 count = wallets.length;
        for (uint256 n; n < count; ++n) {
            address wallet = wallets[((seed % count) + n) % count];
            if (fits(p, wallet)) return wallet;
        }
        return address(0);
    }

    function _wallet(uint256 seed) internal view returns (address) {
        return wallets[seed % wallets.length];
    }

    function _try(address caller, address target, bytes memory data) internal returns (bool ok, bytes memory answer) {
        vm.prank(caller);
        return target.call(data);
    }

    /// @dev What must work does.
    function _do(
        address caller,
        address target,
        bytes memory data,
        string memory what
    ) internal returns (bytes memory) {
        (bool ok, bytes memory answer) = _try(caller, target, data);
        if (!ok) {
            bytes4 why = answer.length < 4 ? bytes4(0) : bytes4(answer);
            revert NotEqual(string.concat(what, " was refused"), uint32(why), 0);
        }
        return answer;
    }

    /// @dev Half of those who come too early wait until it is time.
    function _maybeWaitFor(uint256 seed, uint256 moment) internal {
        if (seed % 2 == 0 && moment > block.timestamp) vm.warp(moment);
    }

    function _fund(uint256 p, address who, address spender, uint256 amount) internal {
        currencies[p].mint(who, amount);
        vm.prank(who);
        currencies[p].approve(spender, amount);
    }

    function _stage(uint256 p) internal view returns (Stage) {
        return _token(p).stage();
    }

    function _registry() internal view returns (IIdentityRegistry) {
        return IIdentityRegistry(address(platform.registry()));
    }

    function _has(uint256 p, address wallet) internal view returns (bool) {
        return _token(p).balanceOf(wallet) != 0;
    }

    /// @dev Shares made and ended in what just happened.
    function _noteSupply(uint256 p, uint256 before) internal {
        uint256 supply = _token(p).totalSupply();
        if (supply > before) ledgers[p].minted += supply - before;
        else ledgers[p].burnt += before - supply;
    }

    function _isRaising(uint256 p) internal view returns (bool) {
        return _stage(p) == Stage.Open || _stage(p) == Stage.Reflection;
    }
}
