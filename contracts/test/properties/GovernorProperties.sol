// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {TestBase, vm} from "../Vm.sol";

/// @title What a Governor with a timelock documents of itself
/// @dev Who mounts them gives one harmless proposal, a proposer who may make it, and voters who pass it together.
abstract contract GovernorProperties is TestBase {
    struct Motion {
        address[] targets;
        uint256[] values;
        bytes[] calldatas;
        string description;
    }

    uint256 internal constant VOTERS = 4;

    function _governor() internal view virtual returns (IGovernor);
    function _shares() internal view virtual returns (IVotes);
    /// @dev A motion that `proposer` may make; another one for another number.
    function _motion(address proposer, uint256 number) internal view virtual returns (Motion memory);
    function _voter(uint256 n) internal view virtual returns (address);
    /// @dev Moves all votes of one voter to another.
    function _handOver(address from, address to) internal virtual;

    function testFuzz_governor_idIsTheHashOfWhatIsProposed(uint8 by, uint256 number) external {
        Motion memory m = _motion(_voter(by % VOTERS), number);
        uint256 foretold = _id(m);
        assertEq(_propose(_voter(by % VOTERS), m), foretold, "id");
        (bool ok, ) = _tryPropose(_voter(by % VOTERS), m);
        assertTrue(!ok, "proposed twice");
        assertTrue(_governor().proposalProposer(foretold) == _voter(by % VOTERS), "proposer");
    }

    function testFuzz_governor_walksThroughItsStates(uint8 by) external {
        IGovernor g = _governor();
        Motion memory m = _motion(_voter(by % VOTERS), 1);
        uint256 id = _propose(_voter(by % VOTERS), m);
        _is(id, IGovernor.ProposalState.Pending);
        assertTrue(!_tryVote(_voter(0), id, 1), "a vote before the vote");
        vm.warp(g.proposalSnapshot(id));
        _is(id, IGovernor.ProposalState.Pending);
        vm.warp(g.proposalSnapshot(id) + 1);
        _is(id, IGovernor.ProposalState.Active);
        for (uint256 n; n < VOTERS; ++n) assertTrue(_tryVote(_voter(n), id, 1), "a voter was refused");
        assertTrue(!_tryQueue(m), "queued before the end");
        vm.warp(g.proposalDeadline(id));
        _is(id, IGovernor.ProposalState.Active);
        vm.warp(g.proposalDeadline(id) + 1);
        _is(id, IGovernor.ProposalState.Succeeded);
        assertTrue(!_tryVote(_voter(0), id, 1), "a vote after the vote");
        assertTrue(!_tryExecute(m), "executed without the queue");
        assertTrue(_tryQueue(m), "not queued");
        _is(id, IGovernor.ProposalState.Queued);
        assertTrue(!_tryQueue(m), "queued twice");
        vm.warp(g.proposalEta(id) - 1);
        assertTrue(!_tryExecute(m), "executed before the timelock");
        vm.warp(g.proposalEta(id));
        assertTrue(_tryExecute(m), "not executed");
        _is(id, IGovernor.ProposalState.Executed);
        assertTrue(!_tryExecute(m), "executed twice");
    }

    function testFuzz_governor_weighsWhatWasHeldThen(uint8 by, uint8 a, uint8 b, uint8 support) external {
        IGovernor g = _governor();
        (address from, address to) = (_voter(a % VOTERS), _voter(b % VOTERS));
        if (from == to) return;
        uint256 id = _propose(_voter(by % VOTERS), _motion(_voter(by % VOTERS), 2));
        vm.warp(g.proposalSnapshot(id) + 1);
        uint256 weight = g.getVotes(from, g.proposalSnapshot(id));
        uint256 other = g.getVotes(to, g.proposalSnapshot(id));
        _handOver(from, to);
        assertEq(_shares().getVotes(from), 0, "votes left with who gave them");
        assertEq(_sumAfter(from, id, support), weight, "who held then did not count");
        assertEq(_sumAfter(to, id, support), weight + other, "the same votes counted twice");
        assertTrue(!_tryVote(from, id, 1) && !_tryVote(to, id, 0), "voted twice");
        assertLe(_sum(id), _shares().getPastTotalSupply(g.proposalSnapshot(id)), "more votes than shares");
    }

    function testFuzz_governor_isDefeatedWithoutAQuorumOrAMajority(uint8 by, bool silent) external {
        Motion memory m = _motion(_voter(by % VOTERS), 3);
        uint256 id = _propose(_voter(by % VOTERS), m);
        vm.warp(_governor().proposalSnapshot(id) + 1);
        if (!silent) for (uint256 n; n < VOTERS; ++n) _tryVote(_voter(n), id, 0);
        vm.warp(_governor().proposalDeadline(id) + 1);
        _is(id, IGovernor.ProposalState.Defeated);
        assertTrue(!_tryQueue(m), "queued a defeat");
    }

    function testFuzz_governor_isCancelledByItsProposerWhilePending(uint8 by, address other) external {
        address proposer = _voter(by % VOTERS);
        if (other == proposer) return;
        Motion memory m = _motion(proposer, 4);
        uint256 id = _propose(proposer, m);
        assertTrue(!_tryCancel(other, m), "cancelled by another");
        assertTrue(_tryCancel(proposer, m), "not cancelled");
        _is(id, IGovernor.ProposalState.Canceled);
    }

    function testFuzz_governor_isNotCancelledOnceItIsVotedOn(uint8 by) external {
        address proposer = _voter(by % VOTERS);
        Motion memory m = _motion(proposer, 5);
        uint256 id = _propose(proposer, m);
        vm.warp(_governor().proposalSnapshot(id) + 1);
        assertTrue(!_tryCancel(proposer, m), "cancelled during the vote");
    }

    function testFuzz_governor_knowsThreeAnswers(uint8 by, uint8 support) external {
        uint256 id = _propose(_voter(by % VOTERS), _motion(_voter(by % VOTERS), 6));
        vm.warp(_governor().proposalSnapshot(id) + 1);
        assertTrue(_tryVote(_voter(0), id, support) == (support < 3), "against, for, abstain and no more");
    }

    function _sumAfter(address voter, uint256 id, uint8 support) private returns (uint256) {
        _tryVote(voter, id, support % 3);
        return _sum(id);
    }

    function _sum(uint256 id) private view returns (uint256) {
        (, bytes memory answer) = address(_governor()).staticcall(
            abi.encodeWithSignature("proposalVotes(uint256)", id)
        );
        (uint256 against, uint256 inFavour, uint256 abstain) = abi.decode(answer, (uint256, uint256, uint256));
        return against + inFavour + abstain;
    }

    function _is(uint256 id, IGovernor.ProposalState state) private view {
        assertEq(uint256(_governor().state(id)), uint256(state), "state");
    }

    function _id(Motion memory m) private view returns (uint256) {
        return _governor().hashProposal(m.targets, m.values, m.calldatas, keccak256(bytes(m.description)));
    }

    function _propose(address by, Motion memory m) private returns (uint256) {
        vm.prank(by);
        return _governor().propose(m.targets, m.values, m.calldatas, m.description);
    }

    function _tryPropose(address by, Motion memory m) private returns (bool, bytes memory) {
        vm.prank(by);
        return
            address(_governor()).call(
                abi.encodeCall(IGovernor.propose, (m.targets, m.values, m.calldatas, m.description))
            );
    }

    function _tryVote(address by, uint256 id, uint8 support) private returns (bool ok) {
        vm.prank(by);
        (ok, ) = address(_governor()).call(abi.encodeCall(IGovernor.castVote, (id, support)));
    }

    function _tryQueue(Motion memory m) private returns (bool ok) {
        bytes32 text = keccak256(bytes(m.description));
        (ok, ) = address(_governor()).call(abi.encodeCall(IGovernor.queue, (m.targets, m.values, m.calldatas, text)));
    }

    function _tryExecute(Motion memory m) private returns (bool ok) {
        bytes32 text = keccak256(bytes(m.description));
        (ok, ) = address(_governor()).call(abi.encodeCall(IGovernor.execute, (m.targets, m.values, m.calldatas, text)));
    }

    function _tryCancel(address by, Motion memory m) private returns (bool ok) {
        bytes32 text = keccak256(bytes(m.description));
        vm.prank(by);
        (ok, ) = address(_governor()).call(abi.encodeCall(IGovernor.cancel, (m.targets, m.values, m.calldatas, text)));
    }
}
