// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IProjectToken} from "../../src/interfaces/IProjectToken.sol";
import {IOffering} from "../../src/interfaces/IOffering.sol";
import {DeclarationKind, Stage, Suite} from "../../src/interfaces/ProjectTypes.sol";
import {ITreasury} from "../../src/interfaces/ITreasury.sol";
import {Governance} from "../../src/project/Governance.sol";
import {vm} from "../Vm.sol";
import {Currency} from "./Currencies.sol";
import {EnforcementActs} from "./EnforcementActs.sol";
import {GovernanceActs} from "./GovernanceActs.sol";
import {HolderActs} from "./HolderActs.sol";
import {LifeActs} from "./LifeActs.sol";
import {ProfitActs} from "./ProfitActs.sol";
import {RaiseActs} from "./RaiseActs.sol";
import {ReleaseActs} from "./ReleaseActs.sol";
import {TrancheActs} from "./TrancheActs.sol";

/// @title Everyone who may act, and time
abstract contract Acts is
    RaiseActs,
    HolderActs,
    ProfitActs,
    TrancheActs,
    GovernanceActs,
    LifeActs,
    EnforcementActs,
    ReleaseActs
{
    address private immutable _judge;

    constructor() {
        _judge = msg.sender;
        _raiseTheCurtain();
        for (uint256 p; p < PROJECTS; ++p) {
            Ledger storage l = ledgers[p];
            uint256 supply = _token(p).totalSupply();
            (l.stage, l.minted, l.invested) = (_stored(p), supply, supply * _price(p));
            (, , , , uint256 net, ) = _treasury(p).books();
            if (!_token(p).issued()) continue;
            l.raiseFee = l.invested - net;
            l.escrowShared = net - _escrow(p);
            for (uint32 id = 1; id <= _treasury(p).declarationCount(); ++id) {
                ITreasury.Declaration memory d = _treasury(p).declarationOf(id);
                if (d.kind != DeclarationKind.Escrow) l.declared += d.amount;
            }
            ITreasury.Redemption memory r = _treasury(p).redemption();
            (l.pool, l.supplyThen) = (r.pool, r.supply);
        }
        bytes memory claimAgain = abi.encodeCall(ITreasury.claim, (address(attacker), address(attacker)));
        attacker.arm(suites[2].treasury, claimAgain);
        attacker.arm(suites[2].treasury, abi.encodeCall(ITreasury.redeem, (address(attacker), address(attacker))));
        attacker.arm(suites[2].offering, abi.encodeCall(IOffering.refund, (address(attacker), address(attacker))));
    }

    // ── the platform and time ────────────────────────────────────────────────────────────────────────────────────

    function pause(uint256 seed) external act(Act.Pause) {
        uint256 p = seed % PROJECTS;
        if (seed % 3 == 0) return;
        bytes memory call = abi.encodeCall(IProjectToken.pause, (HASH));
        (bool stolen, ) = _try(_spv(p), suites[p].token, call);
        assertTrue(!stolen, "paused by the SPV");
        (bool ok, ) = _try(platform.GUARDIAN(), suites[p].token, call);
        if (ok) _won(Act.Pause);
    }

    function unpause(uint256 seed) external act(Act.Unpause) {
        uint256 p = _pick(seed, _isPaused);
        if (p == PROJECTS) return;
        _do(platform.GUARDIAN(), suites[p].token, abi.encodeCall(IProjectToken.unpause, (HASH)), "the end of a pause");
        _won(Act.Unpause);
    }

    /// @dev Money that nobody asked for, to any of the contracts: no book may move.
    function donate(uint256 seed, uint256 amount) external act(Act.Donate) {
        uint256 p = seed % PROJECTS;
        Suite memory s = suites[p];
        bytes32 before = _booksOf(p);
        currencies[p].mint([s.treasury, s.offering, s.token][seed % 3], bound(amount, 1, 1e24));
        assertTrue(_booksOf(p) == before, "I14: a donation moved a book");
        _won(Act.Donate);
    }

    /// @dev The attacker claims, and tries to claim again while it is being paid.
    function attack(uint256 seed) external act(Act.Attack) {
        if (_treasury(2).claimReason(address(attacker)) != 0) return;
        seed;
        uint256 owed = _token(2).claimable(address(attacker));
        uint256 before = currencies[2].balanceOf(address(attacker));
        attacker.act(suites[2].treasury, abi.encodeCall(ITreasury.claim, (address(attacker), address(attacker))));
        uint256 got = currencies[2].balanceOf(address(attacker)) - before;
        assertEq(got, owed, "I8: paid more than once");
        assertTrue(attacker.tried() != 0 && attacker.succeeded() == 0, "came back in");
        ledgers[2].claimed += got;
        _won(Act.Attack);
    }

    function wait(uint256 span) external act(Act.Wait) {
        vm.warp(block.timestamp + bound(span, 1 hours, 6 days));
        _won(Act.Wait);
    }

    /// @dev To the next moment of a vote: it begins, it is over, it may be executed.
    function waitForVotes(uint256 seed) external act(Act.Wait) {
        if (motions.length == 0) return;
        Motion memory m = motions[seed % motions.length];
        Governance g = _governance(m.p);
        _until([g.proposalSnapshot(m.id) + 1, g.proposalDeadline(m.id) + 1, g.proposalEta(m.id)]);
    }

    /// @dev To the next date of a project: a raise is decided, a record date comes, a wait or the works are over.
    function waitForDates(uint256 seed) external act(Act.Wait) {
        uint256 p = seed % PROJECTS;
        (, , uint256 recordTime) = _token(p).pending();
        (ITreasury.Tranche memory t, ) = _treasury(p).trancheOf(_next(p));
        if (_isRaising(p)) _until([uint256(_offering(p).finalizableAt()), 0, 0]);
        else _until([recordTime, t.releasableAt, _treasury(p).redemption().effectiveAt]);
    }

    /// @dev Long: to where somebody else may end what nobody ended.
    function waitForTheEnd(uint256 seed) external act(Act.Wait) {
        uint256 p = seed % PROJECTS;
        if (seed % 5 == 0) vm.warp(block.timestamp + 5 * 365 days);
        else if (_isBuilding(p) || _operates(p)) _until([uint256(_treasury(p).longStop()) + 180 days, 0, 0]);
        else if (_isAtWork(p)) _until([uint256(_treasury(p).concessionEnd()), 0, 0]);
    }

    /// @dev To the first of these that is still to come.
    function _until(uint256[3] memory moments) private {
        for (uint256 n; n < 3; ++n) {
            if (moments[n] <= block.timestamp) continue;
            vm.warp(moments[n]);
            _won(Act.Wait);
            return;
        }
    }

    // ── what the invariants ask ──────────────────────────────────────────────────────────────────────────────────

    function projects() external pure returns (uint256) {
        return PROJECTS;
    }

    function suiteOf(uint256 p) external view returns (Suite memory) {
        return suites[p];
    }

    function ledgerOf(uint256 p) external view returns (Ledger memory) {
        return ledgers[p];
    }

    function currencyOf(uint256 p) external view returns (Currency) {
        return currencies[p];
    }

    function priceOf(uint256 p) external pure returns (uint256) {
        return _price(p);
    }

    function allWallets() external view returns (address[] memory) {
        return wallets;
    }

    function motionsOf(uint256 p) external view returns (uint256[] memory ids) {
        ids = new uint256[](motions.length);
        for (uint256 n; n < motions.length; ++n) if (motions[n].p == p) ids[n] = motions[n].id;
    }

    /// @notice Keeps what must only ever grow or move on, after it was compared.
    function remember(uint256 p, uint8 stage, uint256 acc) external {
        if (msg.sender != _judge) return;
        (ledgers[p].stage, ledgers[p].acc) = (Stage(stage), acc);
    }

    function _stored(uint256 p) private view returns (Stage) {
        return _token(p).stage();
    }

    function _isPaused(uint256 p) internal view returns (bool) {
        return _token(p).paused();
    }

    function _booksOf(uint256 p) private view returns (bytes32) {
        (bool ok, bytes memory books) = suites[p].treasury.staticcall(abi.encodeCall(ITreasury.books, ()));
        assertTrue(ok, "no books");
        return keccak256(bytes.concat(books, abi.encode(_token(p).totalSupply())));
    }
}
