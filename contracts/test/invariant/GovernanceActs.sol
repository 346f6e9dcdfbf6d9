// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {IGovernance} from "../../src/interfaces/IGovernance.sol";
import {IProjectTimelock} from "../../src/interfaces/IProjectTimelock.sol";
import {IProjectToken} from "../../src/interfaces/IProjectToken.sol";
import {IReleaseBook} from "../../src/interfaces/IReleaseBook.sol";
import {Stage} from "../../src/interfaces/ProjectTypes.sol";
import {ITwoStep} from "../../src/interfaces/ITwoStep.sol";
import {ITreasury} from "../../src/interfaces/ITreasury.sol";
import {Governance} from "../../src/project/Governance.sol";
import {vm} from "../Vm.sol";
import {Ghost} from "./Ghost.sol";

/// @title What holders propose, decide and execute
abstract contract GovernanceActs is Ghost {
    struct Motion {
        uint256 p;
        uint256 id;
        address[] targets;
        uint256[] values;
        bytes[] calldatas;
        bytes32 text;
    }

    Motion[] internal motions;

    function propose(uint256 seed, uint256 who, uint256 what) external act(Act.Propose) {
        uint256 p = _pick(seed, _decides);
        if (p == PROJECTS) return;
        address by = what % 7 == 0 ? _spv(p) : _pickWallet(who, p, _has);
        if (by == address(0)) return;
        (address target, bytes memory data) = _proposal(p, what);
        _propose(p, by, target, data);
    }

    function _propose(uint256 p, address by, address target, bytes memory data) private returns (Motion memory m) {
        (m.p, m.targets, m.values, m.calldatas) = (p, new address[](1), new uint256[](1), new bytes[](1));
        (m.targets[0], m.calldatas[0]) = (target, data);
        string memory text = string.concat(Strings.toString(motions.length), " #proposer=", Strings.toHexString(by));
        (m.text, m.id) = (keccak256(bytes(text)), 0);
        bytes memory call = abi.encodeCall(IGovernor.propose, (m.targets, m.values, m.calldatas, text));
        (bool ok, bytes memory answer) = _try(by, suites[p].governance, call);
        if (!ok) return m;
        m.id = abi.decode(answer, (uint256));
        motions.push(m);
        _won(Act.Propose);
    }

    /// @dev Three wallets at once, and three in four are for it: otherwise little would ever be decided.
    function vote(uint256 seed, uint256 who, uint8 support) external act(Act.Vote) {
        (bool found, Motion memory m) = _motion(seed, IGovernor.ProposalState.Active);
        if (!found) return;
        bytes memory call = abi.encodeCall(IGovernor.castVote, (m.id, support % 4 == 0 ? (support >> 2) % 3 : 1));
        bool any;
        for (uint256 n; n < 3; ++n) {
            address voter = _wallet((who % 1e9) + n);
            bytes4 reason = _governance(m.p).voteReason(m.id, voter);
            (bool ok, ) = _try(voter, suites[m.p].governance, call);
            assertTrue(ok == (reason == 0), "voteReason and the vote disagree");
            if (!ok) continue;
            (bool again, ) = _try(voter, suites[m.p].governance, call);
            assertTrue(!again, "I11: voted twice");
            any = true;
        }
        if (any) _won(Act.Vote);
    }

    function queue(uint256 seed) external act(Act.Queue) {
        (bool found, Motion memory m) = _motion(seed, IGovernor.ProposalState.Succeeded);
        if (found) _queue(m);
    }

    function _queue(Motion memory m) private {
        bytes memory call = abi.encodeCall(IGovernor.queue, (m.targets, m.values, m.calldatas, m.text));
        _do(OUTSIDER, suites[m.p].governance, call, "a success to be queued");
        _won(Act.Queue);
    }

    function execute(uint256 seed) external act(Act.Execute) {
        (bool found, Motion memory m) = _motion(seed, IGovernor.ProposalState.Queued);
        if (found) _execute(m);
    }

    function _execute(Motion memory m) private {
        bool early = block.timestamp < _governance(m.p).proposalEta(m.id);
        (uint256 escrow, , , , , ) = _treasury(m.p).books();
        ITreasury.Redemption memory r = _treasury(m.p).redemption();
        bytes memory call = abi.encodeCall(IGovernor.execute, (m.targets, m.values, m.calldatas, m.text));
        (bool ok, ) = _try(OUTSIDER, suites[m.p].governance, call);
        assertTrue(!ok || !early, "executed before the timelock");
        if (!ok) return;
        bytes4 what = bytes4(m.calldatas[0]);
        if (_timelock(m.p).awaitedUntil(what) != 0) awaited[m.p] = m.calldatas[0];
        (uint256 left, , , , , ) = _treasury(m.p).books();
        ledgers[m.p].escrowShared += escrow - left;
        if (r.payer != address(0) && _treasury(m.p).redemption().payer == address(0)) ledgers[m.p].pool = 0;
        _won(Act.Execute);
    }

    /// @dev From the proposal to its execution, with everyone for it.
    function decide(uint256 seed) external act(Act.Vote) {
        (bool found, Motion memory m) = _motion(seed, IGovernor.ProposalState.Pending);
        if (!found) (found, m) = _motion(seed, IGovernor.ProposalState.Active);
        if (!found) return;
        _decide(m);
        if (seed % 8 != 0 && _awaits(m.p)) _confirm(m.p);
    }

    function _decide(Motion memory m) private {
        Governance g = _governance(m.p);
        if (block.timestamp <= g.proposalSnapshot(m.id)) vm.warp(g.proposalSnapshot(m.id) + 1);
        for (uint256 n; n < wallets.length; ++n) {
            (bool ok, ) = _try(wallets[n], address(g), abi.encodeCall(IGovernor.castVote, (m.id, 1)));
            if (ok) _won(Act.Vote);
        }
        vm.warp(g.proposalDeadline(m.id) + 1);
        if (!_decides(m.p) || g.state(m.id) != IGovernor.ProposalState.Succeeded) return;
        _queue(m);
        vm.warp(g.proposalEta(m.id));
        _execute(m);
    }

    /// @dev Where nothing waits, holders shorten a concession first: the way there is long, and rarely gone by chance.
    /// Seldom while anybody raises: weeks pass meanwhile.
    function confirm(uint256 seed, uint256 who) external act(Act.Confirm) {
        uint256 p = _pick(seed, _awaits);
        if (p == PROJECTS && (who % 10 == 0 || _pick(seed, _isRaising) == PROJECTS)) p = _shorten(seed, who);
        if (p != PROJECTS && _awaits(p)) _confirm(p);
    }

    function _shorten(uint256 seed, uint256 who) private returns (uint256 p) {
        p = _pick(seed, _decides);
        if (p == PROJECTS) return p;
        address by = _pickWallet(who, p, _has);
        if (by == address(0)) return PROJECTS;
        bytes memory data = abi.encodeCall(ITreasury.setConcessionEnd, (_treasury(p).concessionEnd() - 1 days));
        Motion memory m = _propose(p, by, suites[p].treasury, data);
        if (m.id != 0) _decide(m);
    }

    function _confirm(uint256 p) private {
        bytes memory call = abi.encodeCall(IProjectTimelock.confirm, (awaited[p]));
        delete awaited[p];
        bytes memory order = abi.encodeCall(ITwoStep.scheduleEnforcement, (call, HASH));
        (bool stands, ) = _try(platform.ENFORCER(), suites[p].timelock, order);
        if (!stands) return;
        (bool early, ) = _try(platform.ENFORCER(), suites[p].timelock, call);
        assertTrue(!early, "confirmed before the 72 hours");
        vm.warp(block.timestamp + 72 hours);
        (bool ok, ) = _try(platform.ENFORCER(), suites[p].timelock, call);
        if (ok) _won(Act.Confirm);
    }

    function _awaits(uint256 p) internal view returns (bool) {
        return awaited[p].length != 0 && _decides(p);
    }

    function _proposal(uint256 p, uint256 what) private view returns (address target, bytes memory data) {
        uint256 kind = (what >> 8) % 16;
        target = suites[p].treasury;
        if (kind == 0) return (target, abi.encodeCall(ITreasury.setReportDuty, (uint32(30 days + (what % 300 days)))));
        if (kind == 1) return (target, abi.encodeCall(ITreasury.terminate, ()));
        if (kind == 2) return (target, abi.encodeCall(ITreasury.setLongStop, (_treasury(p).longStop() + 100 days)));
        if (kind == 3) {
            (ITreasury.Tranche memory t, ) = _treasury(p).trancheOf(uint8(what % 3));
            return (target, abi.encodeCall(ITreasury.blockTranche, (t.certificate)));
        }
        if (kind == 4 || kind > 9)
            return (target, abi.encodeCall(ITreasury.setConcessionEnd, (uint32(block.timestamp) + 250 days)));
        if (kind == 5) return (target, abi.encodeCall(ITreasury.blockRedemption, ()));
        if (kind == 6) {
            bytes memory veto = abi.encodeCall(IReleaseBook.vetoRelease, (suites[p].token, uint32(2 + (what % 3))));
            return (address(platform.book()), veto);
        }
        if (kind == 7) {
            uint32 until = uint32(block.timestamp) + 60 days;
            return (suites[p].token, abi.encodeCall(IProjectToken.allowForcedTransfers, (100, until)));
        }
        if (kind == 8)
            return (suites[p].token, abi.encodeCall(IProjectToken.extendPause, (uint32(block.timestamp) + 25 days)));
        return (suites[p].governance, abi.encodeCall(IGovernance.signal, (bytes32(what))));
    }

    function _motion(uint256 seed, IGovernor.ProposalState state) private view returns (bool, Motion memory m) {
        uint256 count = motions.length;
        for (uint256 n; n < count; ++n) {
            m = motions[((seed % count) + n) % count];
            if (_governance(m.p).state(m.id) == state && _decides(m.p)) return (true, m);
        }
        return (false, m);
    }

    function _decides(uint256 p) internal view returns (bool) {
        return _token(p).issued() && _stage(p) != Stage.Redemption && _stage(p) != Stage.Closed;
    }
}
