export const releaseBookAbi = [
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "access",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "factory",
        "type": "address"
      },
      {
        "internalType": "address[5]",
        "name": "implementations",
        "type": "address[5]"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "authority",
        "type": "address"
      }
    ],
    "name": "AccessManagedInvalidAuthority",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      },
      {
        "internalType": "uint32",
        "name": "delay",
        "type": "uint32"
      }
    ],
    "name": "AccessManagedRequiredDelay",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "AccessManagedUnauthorized",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      }
    ],
    "name": "AlreadyEnrolled",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "AuthorityIsFixed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "part",
        "type": "address"
      }
    ],
    "name": "ForeignPart",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      }
    ],
    "name": "NotEnrolled",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "NotReleaserOrGuardian",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "NotTheFactory",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "NotTheTimelock",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      },
      {
        "internalType": "uint32",
        "name": "release",
        "type": "uint32"
      }
    ],
    "name": "NotVetoed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "release",
        "type": "uint32"
      },
      {
        "internalType": "uint32",
        "name": "usableAt",
        "type": "uint32"
      }
    ],
    "name": "ReleaseTooYoung",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "release",
        "type": "uint32"
      }
    ],
    "name": "RunningRelease",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "release",
        "type": "uint32"
      }
    ],
    "name": "UnknownRelease",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      },
      {
        "internalType": "uint32",
        "name": "release",
        "type": "uint32"
      }
    ],
    "name": "VetoUndecided",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      },
      {
        "internalType": "uint32",
        "name": "release",
        "type": "uint32"
      }
    ],
    "name": "VetoedRelease",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "release",
        "type": "uint32"
      }
    ],
    "name": "WithdrawnRelease",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "implementation",
        "type": "address"
      },
      {
        "internalType": "enum Kind",
        "name": "kind",
        "type": "uint8"
      }
    ],
    "name": "WrongKind",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "enum Kind",
        "name": "kind",
        "type": "uint8"
      }
    ],
    "name": "WrongMigration",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "release",
        "type": "uint32"
      },
      {
        "internalType": "uint32",
        "name": "running",
        "type": "uint32"
      }
    ],
    "name": "WrongPredecessor",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "enum Stage",
        "name": "stage",
        "type": "uint8"
      }
    ],
    "name": "WrongStage",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "ZeroHash",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "address",
        "name": "authority",
        "type": "address"
      }
    ],
    "name": "AuthorityUpdated",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "token",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "uint32",
        "name": "from",
        "type": "uint32"
      },
      {
        "indexed": true,
        "internalType": "uint32",
        "name": "to",
        "type": "uint32"
      }
    ],
    "name": "ReleaseApplied",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint32",
        "name": "release",
        "type": "uint32"
      },
      {
        "indexed": false,
        "internalType": "address[5]",
        "name": "implementations",
        "type": "address[5]"
      },
      {
        "indexed": false,
        "internalType": "bytes32[5]",
        "name": "migrationHashes",
        "type": "bytes32[5]"
      },
      {
        "indexed": false,
        "internalType": "uint32[]",
        "name": "predecessors",
        "type": "uint32[]"
      },
      {
        "indexed": false,
        "internalType": "uint32",
        "name": "listedAt",
        "type": "uint32"
      }
    ],
    "name": "ReleaseListed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "token",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "uint32",
        "name": "release",
        "type": "uint32"
      },
      {
        "indexed": false,
        "internalType": "bool",
        "name": "vetoed",
        "type": "bool"
      }
    ],
    "name": "ReleaseVetoed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint32",
        "name": "release",
        "type": "uint32"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "by",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "reasonHash",
        "type": "bytes32"
      }
    ],
    "name": "ReleaseWithdrawn",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "AGEING",
    "outputs": [
      {
        "internalType": "uint32",
        "name": "",
        "type": "uint32"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "authority",
    "outputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "count",
    "outputs": [
      {
        "internalType": "uint32",
        "name": "",
        "type": "uint32"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      },
      {
        "internalType": "uint32",
        "name": "release",
        "type": "uint32"
      }
    ],
    "name": "enroll",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "isConsumingScheduledOp",
    "outputs": [
      {
        "internalType": "bytes4",
        "name": "",
        "type": "bytes4"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      },
      {
        "internalType": "uint32",
        "name": "release",
        "type": "uint32"
      }
    ],
    "name": "liftVeto",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address[5]",
        "name": "implementations",
        "type": "address[5]"
      },
      {
        "internalType": "bytes32[5]",
        "name": "migrationHashes",
        "type": "bytes32[5]"
      },
      {
        "internalType": "uint32[]",
        "name": "predecessors",
        "type": "uint32[]"
      }
    ],
    "name": "list",
    "outputs": [
      {
        "internalType": "uint32",
        "name": "release",
        "type": "uint32"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "release",
        "type": "uint32"
      }
    ],
    "name": "releaseOf",
    "outputs": [
      {
        "internalType": "address[5]",
        "name": "",
        "type": "address[5]"
      },
      {
        "internalType": "bytes32[5]",
        "name": "",
        "type": "bytes32[5]"
      },
      {
        "internalType": "uint32",
        "name": "listedAt",
        "type": "uint32"
      },
      {
        "internalType": "bool",
        "name": "withdrawn",
        "type": "bool"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      }
    ],
    "name": "releaseOfProject",
    "outputs": [
      {
        "internalType": "uint32",
        "name": "",
        "type": "uint32"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      }
    ],
    "name": "setAuthority",
    "outputs": [],
    "stateMutability": "pure",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      },
      {
        "internalType": "uint32",
        "name": "release",
        "type": "uint32"
      },
      {
        "internalType": "bytes[5]",
        "name": "migrations",
        "type": "bytes[5]"
      }
    ],
    "name": "upgradeProject",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "release",
        "type": "uint32"
      }
    ],
    "name": "usable",
    "outputs": [
      {
        "internalType": "address[5]",
        "name": "",
        "type": "address[5]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      },
      {
        "internalType": "uint32",
        "name": "release",
        "type": "uint32"
      }
    ],
    "name": "vetoRelease",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      },
      {
        "internalType": "uint32",
        "name": "release",
        "type": "uint32"
      }
    ],
    "name": "vetoed",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "release",
        "type": "uint32"
      },
      {
        "internalType": "bytes32",
        "name": "reasonHash",
        "type": "bytes32"
      }
    ],
    "name": "withdraw",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  }
] as const;
